package app.prongsai.intake;

import java.util.List;
import java.util.Locale;

/** Ticks that are letters of a symbol font: in Wingdings 2 a "P" looks like ✓. */
final class SymbolFonts {

    private SymbolFonts() {}

    /** The font's name in small letters, or nothing if it is an ordinary one. */
    static String known(String font) {
        String name = font.toLowerCase(Locale.ROOT);
        return Reference.SYMBOLS.stream().anyMatch(row -> row.get(0).equals(name)) ? name : "";
    }

    static String text(String font, String written) {
        StringBuilder text = new StringBuilder();
        written.chars().forEach(character -> text.append(sign(known(font), character)));
        return text.toString();
    }

    /** One character by its number. */
    static String text(String font, String number, int radix) {
        try {
            return sign(known(font), Integer.parseInt(number, radix));
        } catch (NumberFormatException e) {
            return "";
        }
    }

    private static String sign(String font, int character) {
        // Symbol fonts are also addressed in a private area, where F0FC is FC.
        int place = character >= 0xF000 && character <= 0xF0FF ? character - 0xF000 : character;
        for (List<String> row : Reference.SYMBOLS) {
            if (row.get(0).equals(font) && Integer.parseInt(row.get(1), 16) == place) {
                return row.get(2);
            }
        }
        return Character.isValidCodePoint(character) ? Character.toString(character) : "";
    }
}
