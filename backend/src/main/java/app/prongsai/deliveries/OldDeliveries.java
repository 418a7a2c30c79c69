package app.prongsai.deliveries;

import app.prongsai.deliveries.DeliveryStates.Row;
import app.prongsai.platform.Backend;
import app.prongsai.platform.RetentionRule;
import app.prongsai.readmodel.BesideRows;
import app.prongsai.shared.Actor;
import app.prongsai.shared.Channel;
import app.prongsai.shared.TenantId;
import java.time.Instant;
import java.util.Map;
import org.springframework.stereotype.Component;

/**
 * Deliveries that were taken long ago, and who got them. What waits, is on its way or was given up stays, and so do the
 * counts of each announcement.
 */
@Component
class OldDeliveries implements RetentionRule {

    private final BesideRows rows;
    private final KeptNews news;
    private final Backend backend;

    OldDeliveries(BesideRows rows, KeptNews news, Backend backend) {
        this.rows = rows;
        this.news = news;
        this.backend = backend;
    }

    @Override
    public String name() {
        return "deliveries";
    }

    @Override
    public Bounds bounds() {
        return new Bounds(90, 731, 365);
    }

    @Override
    public Map<TenantId, Integer> removeOlderThan(Instant moment) {
        news.forget(moment);
        return RetentionRule.remove(rows, DeliveryStates.NAME, Row.class, moment, Row::acceptedAt, row -> {
            backend.send(
                    Actor.system(row.tenant(), Channel.CLOCK),
                    new ForgetDelivery(new DeliveryId(row.key()), row.row().announcements()));
            return true;
        });
    }
}
