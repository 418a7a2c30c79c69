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
import java.util.List;
import java.util.Set;

/** What the files of one proof tell beside what they show; NotFound if one of them is not stored. */
@Allowed({ADMINISTRATOR, COORDINATOR, OFFICER, HEAD, CLERK, EXECUTIVE, AUDITOR, PUBLISHER, SYSTEM})
public record HiddenParts(List<String> files) implements Query<HiddenParts.Found> {

    public HiddenParts {
        files = List.copyOf(files);
    }

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
