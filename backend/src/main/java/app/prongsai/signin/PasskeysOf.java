package app.prongsai.signin;

import static app.prongsai.shared.Role.*;

import app.prongsai.shared.Allowed;
import app.prongsai.shared.Query;
import app.prongsai.staff.PersonId;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The passkeys of a person, for that person alone; NotFound for everybody else. */
@Allowed({ADMINISTRATOR, COORDINATOR, OFFICER, HEAD, CLERK, EXECUTIVE, AUDITOR, PUBLISHER, OPERATOR, SYSTEM})
public record PasskeysOf(PersonId person) implements Query<PasskeysOf.Listed> {

    @Override
    public Class<Listed> answer() {
        return Listed.class;
    }

    public record Listed(List<Passkey> passkeys) {

        public Listed {
            passkeys = List.copyOf(passkeys);
        }
    }

    /**
     * @param used null until it is
     * @param held whether it lets nobody in any more, for somebody may have a copy
     */
    public record Passkey(
            String id, String name, Instant added, @Nullable Instant used, boolean held) {}
}
