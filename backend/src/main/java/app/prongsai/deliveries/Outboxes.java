package app.prongsai.deliveries;

import app.prongsai.deliveries.DeliveryEvent.DeliveryPlanned;
import app.prongsai.deliveries.Outbox.Pending;
import app.prongsai.platform.Occurred;
import app.prongsai.platform.Seal;
import app.prongsai.readmodel.ReadModels;
import app.prongsai.readmodel.TenantCollection;
import app.prongsai.shared.TenantId;
import java.util.List;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.queryhandling.QueryHandler;
import org.springframework.stereotype.Component;

/** One row per delivery to make, with everything that sending it takes; {@link WaitingPost} knows their order. */
@Component
@ProcessingGroup(Outboxes.NAME)
class Outboxes {

    static final String NAME = "outbox";

    private static final int MOST = 100;

    private final TenantCollection<DeliveryPlanned> deliveries;
    private final TenantCollection<WaitingPost.Post> post;
    private final Seal seal;

    Outboxes(ReadModels readModels, Seal seal) {
        this.deliveries = readModels.collection(NAME, DeliveryPlanned.class);
        this.post = readModels.collection(WaitingPost.NAME, WaitingPost.Post.class);
        this.seal = seal;
    }

    @EventHandler
    void on(DeliveryEvent event, Occurred occurred) {
        deliveries.change(
                occurred.tenant(),
                event.delivery().value(),
                occurred.place(),
                before -> event instanceof DeliveryPlanned planned ? planned : null);
    }

    @QueryHandler
    Pending answer(Outbox query, TenantId tenant) {
        List<String> next = post.find(tenant, WaitingPost.KEY).stream()
                .flatMap(row -> row.waiting().stream())
                .limit(MOST)
                .map(WaitingPost.Waiting::delivery)
                .toList();
        return new Pending(deliveries.find(tenant, next).stream()
                .map(planned -> opened(tenant, planned))
                .toList());
    }

    private Outbox.Delivery opened(TenantId tenant, DeliveryPlanned planned) {
        return new Outbox.Delivery(
                planned.delivery(),
                planned.priority(),
                planned.sealedChatUsers().stream()
                        .map(address -> seal.open(tenant, address))
                        .toList(),
                planned.message(),
                planned.retryKey(),
                planned.notAfter());
    }
}
