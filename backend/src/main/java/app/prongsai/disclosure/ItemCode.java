package app.prongsai.disclosure;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.regex.Pattern;

/** What an item is called within its year, such as "O28": 1 to 16 of letters, digits and hyphens. */
public record ItemCode(@JsonValue String value) {

    private static final int LONGEST = 16;
    private static final Pattern FORM = Pattern.compile("[A-Za-z0-9-]{1," + LONGEST + "}");

    @JsonCreator
    public ItemCode {
        if (!isCode(value)) {
            throw new IllegalArgumentException("Not an item's code");
        }
    }

    public static boolean isCode(String text) {
        return FORM.matcher(text).matches();
    }

    /** The same with a number, such as "O28-1", as long as a code may be. */
    ItemCode numbered(int number) {
        String end = "-" + number;
        return new ItemCode(value.substring(0, Math.min(value.length(), LONGEST - end.length())) + end);
    }

    @Override
    public String toString() {
        return value;
    }
}
