package app.prongsai.measures;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.regex.Pattern;

/** One measure of one organisation: 1 to 64 of letters, digits and hyphens. */
public record MeasureId(@JsonValue String value) {

    private static final Pattern FORM = Pattern.compile("[A-Za-z0-9-]{1,64}");

    @JsonCreator
    public MeasureId {
        if (!FORM.matcher(value).matches()) {
            throw new IllegalArgumentException("Not a measure's id");
        }
    }

    @Override
    public String toString() {
        return "measure/" + value;
    }
}
