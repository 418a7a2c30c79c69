package app.prongsai.admissions;

import static app.prongsai.shared.Role.*;

import app.prongsai.admissions.Admissions.Standing;
import app.prongsai.organisations.OrganisationType;
import app.prongsai.shared.Allowed;
import app.prongsai.shared.Query;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** What became of one request, for whoever knows its number; nothing of who asked. Asked under TenantId.PLATFORM. */
@Allowed({PUBLIC, OPERATOR})
public record AdmissionStanding(AdmissionId admission) implements Query<AdmissionStanding.Told> {

    @Override
    public Class<Told> answer() {
        return Told.class;
    }

    /** @param reason if it was refused */
    public record Told(
            Instant at,
            String code,
            String name,
            OrganisationType type,
            Standing standing,
            @Nullable String reason) {}
}
