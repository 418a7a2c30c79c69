package app.prongsai.deliveries;

import static app.prongsai.shared.Role.*;

import app.prongsai.shared.Allowed;
import app.prongsai.shared.Command;
import org.jspecify.annotations.Nullable;

/**
 * What LINE says of the month's messages. Includes what was sent by hand elsewhere, so it is asked for, not counted.
 *
 * @param limit null for a plan without one
 */
@Allowed({SYSTEM})
public record RecordQuota(@Nullable Long limit, long used) implements Command {

    @Override
    public Object target() {
        return "quota/self";
    }
}
