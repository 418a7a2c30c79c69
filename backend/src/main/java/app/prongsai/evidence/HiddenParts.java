package app.prongsai.evidence;

import static app.prongsai.shared.Role.ADMINISTRATOR;
import static app.prongsai.shared.Role.AUDITOR;
import static app.prongsai.shared.Role.CLERK;
import static app.prongsai.shared.Role.COORDINATOR;
import static app.prongsai.shared.Role.EXECUTIVE;
import static app.prongsai.shared.Role.HEAD;
import static app.prongsai.shared.Role.OFFICER;
import static app.prongsai.shared.Role.PUBLISHER;
import static app.prongsai.shared.Role.SYSTEM;

import app.prongsai.evidence.content.HiddenPart;
import app.prongsai.shared.Allowed;
import app.prongsai.shared.Query;
import java.util.Set;

/** What a stored file tells beside what it shows; NotFound if there is none. */
@Allowed({ADMINISTRATOR, COORDINATOR, OFFICER, HEAD, CLERK, EXECUTIVE, AUDITOR, PUBLISHER, SYSTEM})
public record HiddenParts(String file) implements Query<HiddenParts.Found> {

    @Override
    public Class<Found> answer() {
        return Found.class;
    }

    public record Found(Set<HiddenPart> parts) {

        public Found {
            parts = Set.copyOf(parts);
        }
    }
}
