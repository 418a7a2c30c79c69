package app.prongsai.admissions;

import static app.prongsai.shared.Role.*;

import app.prongsai.evidence.StoredFile.Content;
import app.prongsai.shared.Allowed;
import app.prongsai.shared.Query;

/** The document with which somebody proves for whom they ask. Asked under TenantId.PLATFORM. */
@Allowed({OPERATOR})
public record AdmissionDocument(AdmissionId admission) implements Query<Content> {

    @Override
    public Class<Content> answer() {
        return Content.class;
    }
}
