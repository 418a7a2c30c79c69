package app.prongsai.disclosure;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.regex.Pattern;

/** What an item is called within its year, such as "O28": 1 to 16 of letters, digits and hyphens. */
public record ItemCode(@JsonValue String value) {

    private static final Pattern FORM = Pattern.compile("[A-Za-z0-9-]{1,16}");

    @JsonCreator
    public ItemCode {
        if (!isCode(value)) {
            throw new IllegalArgumentException("Not an item's code");
        }
    }

    public static boolean isCode(String text) {
        return FORM.matcher(text).matches();
    }

    @Override
    public String toString() {
        return value;
    }
}
