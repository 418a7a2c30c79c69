package app.prongsai.bot.simulator;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Stand-ins for profile pictures: a letter on a colour that is always the same for the same person. */
final class Portraits {

    private static final List<String> TITLES = List.of("นางสาว", "นาง", "นาย", "เทศบาลตำบล", "เทศบาลเมือง", "อบต.");
    private static final Pattern LETTER = Pattern.compile("[\\p{L}\\p{N}&&[^เแโใไ]]");
    private static final int COLOURS = 12;

    private Portraits() {}

    static String initial(String name) {
        String bare = name.strip();
        for (String title : TITLES) {
            if (bare.startsWith(title) && bare.length() > title.length()) {
                bare = bare.substring(title.length()).strip();
                break;
            }
        }
        Matcher letter = LETTER.matcher(bare);
        return letter.find() ? letter.group() : "?";
    }

    /** One of twelve, 0 to 11. */
    static int hue(String id) {
        return Math.floorMod(id.hashCode(), COLOURS);
    }
}
