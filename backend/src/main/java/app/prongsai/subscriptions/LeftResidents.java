package app.prongsai.subscriptions;

import app.prongsai.platform.Backend;
import app.prongsai.platform.NotFound;
import app.prongsai.platform.Occurred;
import app.prongsai.platform.RetentionRule;
import app.prongsai.readmodel.BesideRows;
import app.prongsai.readmodel.ReadModels;
import app.prongsai.readmodel.TenantCollection;
import app.prongsai.shared.Actor;
import app.prongsai.shared.Channel;
import app.prongsai.shared.ErasureReason;
import app.prongsai.shared.TenantId;
import app.prongsai.subscriptions.SubscriberEvent.ResidentErased;
import app.prongsai.subscriptions.SubscriberEvent.ResidentFollowed;
import app.prongsai.subscriptions.SubscriberEvent.ResidentUnfollowed;
import java.time.Instant;
import java.util.Map;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.springframework.stereotype.Component;

/** Residents who no longer follow: their choices wait so long for their return, then they are erased. */
@Component
@ProcessingGroup(LeftResidents.NAME)
class LeftResidents implements RetentionRule {

    static final String NAME = "left-residents";

    record Left(Instant at) {}

    private final TenantCollection<Left> left;
    private final BesideRows rows;
    private final Backend backend;

    LeftResidents(ReadModels readModels, BesideRows rows, Backend backend) {
        this.left = readModels.collection(NAME, Left.class);
        this.rows = rows;
        this.backend = backend;
    }

    @Override
    public String name() {
        return "left-residents";
    }

    @Override
    public Bounds bounds() {
        return new Bounds(30, 731, 90);
    }

    @EventHandler
    void on(ResidentUnfollowed event, Occurred occurred) {
        left.change(occurred.tenant(), event.subscriber().value(), occurred.place(), before -> new Left(occurred.at()));
    }

    @EventHandler
    void on(ResidentFollowed event, Occurred occurred) {
        left.change(occurred.tenant(), event.subscriber().value(), occurred.place(), before -> null);
    }

    @EventHandler
    void on(ResidentErased event, Occurred occurred) {
        left.change(occurred.tenant(), event.subscriber().value(), occurred.place(), before -> null);
    }

    @Override
    public Map<TenantId, Integer> removeOlderThan(Instant moment) {
        return RetentionRule.remove(
                rows, NAME, Left.class, moment, Left::at, row -> erase(row.tenant(), new SubscriberId(row.key())));
    }

    private boolean erase(TenantId tenant, SubscriberId subscriber) {
        try {
            backend.send(
                    Actor.system(tenant, Channel.CLOCK), new EraseResident(subscriber, ErasureReason.NO_LONGER_NEEDED));
            return true;
        } catch (NotFound nothingIsKnown) {
            return false;
        }
    }
}
