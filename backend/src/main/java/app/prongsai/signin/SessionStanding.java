package app.prongsai.signin;

import static app.prongsai.shared.Role.*;

import app.prongsai.shared.Allowed;
import app.prongsai.shared.Query;
import org.jspecify.annotations.Nullable;

/** Whether a session of the asker goes on; one that is not the asker's does not. */
@Allowed({ADMINISTRATOR, COORDINATOR, OFFICER, HEAD, CLERK, EXECUTIVE, AUDITOR, PUBLISHER, OPERATOR})
public record SessionStanding(String session) implements Query<SessionStanding.Standing> {

    @Override
    public Class<Standing> answer() {
        return Standing.class;
    }

    /** @param end null while it goes on */
    public record Standing(@Nullable SessionEnd end) {}

    /** Says nothing of which session, wherever it may be printed. */
    @Override
    public String toString() {
        return "SessionStanding[]";
    }
}
