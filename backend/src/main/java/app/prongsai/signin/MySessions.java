package app.prongsai.signin;

import static app.prongsai.shared.Role.*;

import app.prongsai.shared.Allowed;
import app.prongsai.shared.Query;
import java.time.Instant;
import java.util.List;

/** Where the asker is signed in, the last used first. */
@Allowed({ADMINISTRATOR, COORDINATOR, OFFICER, HEAD, CLERK, EXECUTIVE, AUDITOR, PUBLISHER, OPERATOR})
public record MySessions() implements Query<MySessions.Open> {

    @Override
    public Class<Open> answer() {
        return Open.class;
    }

    public record Open(List<Session> sessions) {

        public Open {
            sessions = List.copyOf(sessions);
        }
    }

    /** @param device as the browser called itself, in a few words */
    public record Session(String id, String device, Instant since, Instant used) {

        /** Says nothing of which, wherever it may be printed. */
        @Override
        public String toString() {
            return "Session[" + since + "]";
        }
    }
}
