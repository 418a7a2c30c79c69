package app.prongsai.admissions;

import static app.prongsai.shared.Role.*;

import app.prongsai.organisations.OrganisationType;
import app.prongsai.shared.Allowed;
import app.prongsai.shared.Query;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The requests to be taken in that wait, the oldest first, and then the latest decided. Asked under TenantId.PLATFORM. */
@Allowed({OPERATOR})
public record Admissions() implements Query<Admissions.Requests> {

    @Override
    public Class<Requests> answer() {
        return Requests.class;
    }

    public record Requests(List<Request> requests) {

        public Requests {
            requests = List.copyOf(requests);
        }
    }

    /** @param reason if it was refused */
    public record Request(
            AdmissionId admission,
            Instant at,
            String code,
            String name,
            OrganisationType type,
            String district,
            String province,
            @Nullable String website,
            RequestAdmission.Contact contact,
            String document,
            Standing standing,
            @Nullable String reason) {}

    public enum Standing {
        WAITING,
        GRANTED,
        REFUSED
    }
}
