package app.prongsai.thai;

/** Digits between 0-9 and ๐-๙; every other character stays as it is. */
public final class ThaiNumerals {

    private static final char THAI_ZERO = '๐';

    private ThaiNumerals() {}

    public static String toThai(String text) {
        return shift(text, '0', THAI_ZERO);
    }

    public static String toArabic(String text) {
        return shift(text, THAI_ZERO, '0');
    }

    private static String shift(String text, char fromZero, char toZero) {
        char[] characters = text.toCharArray();
        for (int i = 0; i < characters.length; i++) {
            int digit = characters[i] - fromZero;
            if (digit >= 0 && digit <= 9) {
                characters[i] = (char) (toZero + digit);
            }
        }
        return new String(characters);
    }
}
