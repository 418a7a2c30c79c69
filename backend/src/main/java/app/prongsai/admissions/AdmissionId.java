package app.prongsai.admissions;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.regex.Pattern;

/** One request to be taken in: 1 to 64 of letters, digits and hyphens; nobody guesses it. */
public record AdmissionId(@JsonValue String value) {

    private static final Pattern FORM = Pattern.compile("[A-Za-z0-9-]{1,64}");

    @JsonCreator
    public AdmissionId {
        if (!FORM.matcher(value).matches()) {
            throw new IllegalArgumentException("Not an AdmissionId");
        }
    }

    @Override
    public String toString() {
        return "admission/" + value;
    }
}
