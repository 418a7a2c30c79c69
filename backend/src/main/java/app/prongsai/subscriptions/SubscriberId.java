package app.prongsai.subscriptions;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.regex.Pattern;

/** One resident of one organisation, by the mark of the LINE user id: 32 hex digits. */
public record SubscriberId(@JsonValue String value) {

    private static final Pattern FORM = Pattern.compile("[0-9a-f]{32}");

    @JsonCreator
    public SubscriberId {
        if (!FORM.matcher(value).matches()) {
            throw new IllegalArgumentException("Not a SubscriberId");
        }
    }

    @Override
    public String toString() {
        return "subscriber/" + value;
    }
}
