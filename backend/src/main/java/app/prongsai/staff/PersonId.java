package app.prongsai.staff;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.regex.Pattern;

/** One person of one organisation's staff: 1 to 64 of letters, digits and hyphens. */
public record PersonId(@JsonValue String value) {

    private static final Pattern FORM = Pattern.compile("[A-Za-z0-9-]{1,64}");

    @JsonCreator
    public PersonId {
        if (!FORM.matcher(value).matches()) {
            throw new IllegalArgumentException("Not a PersonId");
        }
    }

    @Override
    public String toString() {
        return "person/" + value;
    }
}
