package app.prongsai.access;

import static app.prongsai.shared.Role.*;

import app.prongsai.shared.Allowed;
import app.prongsai.shared.Command;

/** Somebody signed in, or tried to and failed. Told by whoever proves identities; of a failure it is known in which organisation only. */
@Allowed({SYSTEM})
public record RecordSignIn(String who, Way way) implements Command {

    /** For whoever failed. */
    public static final String UNKNOWN = "unknown";

    /** By what somebody came in, or that nobody did. */
    public enum Way {
        PASSWORD("sign-in"),
        PROVIDER("sign-in-provider"),
        PASSKEY("sign-in-passkey"),
        FAILED("sign-in-failed");

        private final String entry;

        Way(String entry) {
            this.entry = entry;
        }

        /** What the log says. */
        String entry() {
            return entry;
        }
    }

    @Override
    public Object target() {
        return "access/self";
    }
}
