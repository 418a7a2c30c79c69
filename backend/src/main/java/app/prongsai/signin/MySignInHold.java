package app.prongsai.signin;

import static app.prongsai.shared.Role.*;

import app.prongsai.shared.Allowed;
import app.prongsai.shared.Query;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Whether somebody guessed at the asker's password, as long as the asker has not noted it. */
@Allowed({ADMINISTRATOR, COORDINATOR, OFFICER, HEAD, CLERK, EXECUTIVE, AUDITOR, PUBLISHER})
public record MySignInHold() implements Query<MySignInHold.Guessed> {

    @Override
    public Class<Guessed> answer() {
        return Guessed.class;
    }

    /** @param last null if nothing is to be told */
    public record Guessed(@Nullable Instant last) {}
}
