package app.prongsai.access;

import static app.prongsai.shared.Role.*;

import app.prongsai.shared.Allowed;
import app.prongsai.shared.Query;
import org.jspecify.annotations.Nullable;

/** Whether the access log is as it was written: nothing changed, dropped or cut off. */
@Allowed({ADMINISTRATOR, AUDITOR, SYSTEM})
public record AccessCheck() implements Query<AccessCheck.Verdict> {

    @Override
    public Class<Verdict> answer() {
        return Verdict.class;
    }

    /**
     * @param entries so many are sound
     * @param damaged the number of the first that is not, or not there; null if all are
     */
    public record Verdict(long entries, @Nullable Long damaged) {

        public boolean sound() {
            return damaged == null;
        }
    }
}
