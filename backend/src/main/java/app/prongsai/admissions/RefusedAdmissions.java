package app.prongsai.admissions;

import app.prongsai.admissions.AdmissionEvent.AdmissionErased;
import app.prongsai.admissions.AdmissionEvent.AdmissionRefused;
import app.prongsai.platform.Backend;
import app.prongsai.platform.Occurred;
import app.prongsai.platform.RetentionRule;
import app.prongsai.readmodel.BesideRows;
import app.prongsai.readmodel.ReadModels;
import app.prongsai.readmodel.TenantCollection;
import app.prongsai.shared.Actor;
import app.prongsai.shared.Channel;
import app.prongsai.shared.TenantId;
import java.time.Instant;
import java.util.Map;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.springframework.stereotype.Component;

/** Who asked to be taken in and was refused: kept so long for questions, then erased. */
@Component
@ProcessingGroup(RefusedAdmissions.NAME)
class RefusedAdmissions implements RetentionRule {

    static final String NAME = "refused-admissions";

    record Refused(Instant at) {}

    private final TenantCollection<Refused> refused;
    private final BesideRows rows;
    private final Backend backend;

    RefusedAdmissions(ReadModels readModels, BesideRows rows, Backend backend) {
        this.refused = readModels.collection(NAME, Refused.class);
        this.rows = rows;
        this.backend = backend;
    }

    @Override
    public String name() {
        return "refused-admissions";
    }

    @Override
    public Bounds bounds() {
        return new Bounds(30, 731, 90);
    }

    @EventHandler
    void on(AdmissionRefused event, Occurred occurred) {
        refused.change(
                occurred.tenant(), event.admission().value(), occurred.place(), before -> new Refused(occurred.at()));
    }

    @EventHandler
    void on(AdmissionErased event, Occurred occurred) {
        refused.change(occurred.tenant(), event.admission().value(), occurred.place(), before -> null);
    }

    @Override
    public Map<TenantId, Integer> removeOlderThan(Instant moment) {
        return RetentionRule.remove(rows, NAME, Refused.class, moment, Refused::at, row -> {
            backend.send(Actor.system(row.tenant(), Channel.CLOCK), new EraseAdmission(new AdmissionId(row.key())));
            return true;
        });
    }
}
