package app.prongsai.announcements;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.regex.Pattern;

/** One announcement: 1 to 64 of letters, digits and hyphens. */
public record AnnouncementId(@JsonValue String value) {

    private static final Pattern FORM = Pattern.compile("[A-Za-z0-9-]{1,64}");

    @JsonCreator
    public AnnouncementId {
        if (!FORM.matcher(value).matches()) {
            throw new IllegalArgumentException("Not a AnnouncementId");
        }
    }

    @Override
    public String toString() {
        return "announcement/" + value;
    }
}
