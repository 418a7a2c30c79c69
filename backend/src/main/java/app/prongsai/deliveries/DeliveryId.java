package app.prongsai.deliveries;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.regex.Pattern;

/** One push or multicast; derived from what caused it. 1 to 64 of letters, digits and hyphens. */
public record DeliveryId(@JsonValue String value) {

    private static final Pattern FORM = Pattern.compile("[A-Za-z0-9-]{1,64}");

    @JsonCreator
    public DeliveryId {
        if (!FORM.matcher(value).matches()) {
            throw new IllegalArgumentException("Not a DeliveryId");
        }
    }

    @Override
    public String toString() {
        return "delivery/" + value;
    }
}
