package app.prongsai.signin;

import static app.prongsai.shared.Role.*;

import app.prongsai.shared.Allowed;
import app.prongsai.shared.Query;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Whether the asker has a second factor, and by when one is due. */
@Allowed({ADMINISTRATOR, COORDINATOR, OFFICER, HEAD, CLERK, EXECUTIVE, AUDITOR, PUBLISHER, OPERATOR})
public record MySecondFactor() implements Query<MySecondFactor.Mine> {

    @Override
    public Class<Mine> answer() {
        return Mine.class;
    }

    /**
     * @param recoveryCodes how many are left
     * @param due null where it is set up already, or none is demanded
     */
    public record Mine(
            boolean setUp, int recoveryCodes, @Nullable Instant due) {}
}
