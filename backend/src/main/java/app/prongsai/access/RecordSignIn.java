package app.prongsai.access;

import static app.prongsai.shared.Role.*;

import app.prongsai.shared.Allowed;
import app.prongsai.shared.Command;

/** Somebody signed in, or tried to and failed. Told by whoever proves identities; of a failure it is known in which organisation only. */
@Allowed({SYSTEM})
public record RecordSignIn(String who, boolean succeeded) implements Command {

    /** For whoever failed. */
    public static final String UNKNOWN = "unknown";

    @Override
    public Object target() {
        return "access/self";
    }
}
