package app.prongsai.reports;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.regex.Pattern;

/** A round of an execution year, "2566-6" or "2566-12": fiscal year and months. */
public record RoundId(@JsonValue String value) {

    private static final Pattern FORM = Pattern.compile("[0-9]{4}-(6|12)");

    @JsonCreator
    public RoundId {
        if (!FORM.matcher(value).matches()) {
            throw new IllegalArgumentException("Not a RoundId");
        }
    }

    @Override
    public String toString() {
        return "round/" + value;
    }
}
