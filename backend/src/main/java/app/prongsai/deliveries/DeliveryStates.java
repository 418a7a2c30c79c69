package app.prongsai.deliveries;

import app.prongsai.announcements.AnnouncementId;
import app.prongsai.announcements.LatestAnnouncements;
import app.prongsai.announcements.LatestAnnouncements.Announcement;
import app.prongsai.deliveries.AnnouncementOutcomes.Outcome;
import app.prongsai.deliveries.AnnouncementOutcomes.Outcomes;
import app.prongsai.deliveries.DeliveryEvent.DeliveryAccepted;
import app.prongsai.deliveries.DeliveryEvent.DeliveryParked;
import app.prongsai.deliveries.DeliveryEvent.DeliveryPlanned;
import app.prongsai.platform.Backend;
import app.prongsai.platform.Occurred;
import app.prongsai.readmodel.ReadModels;
import app.prongsai.readmodel.TenantCollection;
import app.prongsai.shared.Actor;
import app.prongsai.shared.Channel;
import app.prongsai.shared.TenantId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.queryhandling.QueryHandler;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** One small row per delivery: to how many, and what became of it. */
@Component
@ProcessingGroup(DeliveryStates.NAME)
class DeliveryStates {

    static final String NAME = "delivery-states";

    enum State {
        WAITING,
        ACCEPTED,
        FAILED
    }

    record Row(int people, State state) {}

    private final TenantCollection<Row> rows;
    private final WhoGotIt whoGotIt;

    private final Backend backend;

    DeliveryStates(ReadModels readModels, WhoGotIt whoGotIt, Backend backend) {
        this.backend = backend;
        this.rows = readModels.collection(NAME, Row.class);
        this.whoGotIt = whoGotIt;
    }

    @EventHandler
    void on(DeliveryEvent event, Occurred occurred) {
        rows.change(occurred.tenant(), event.delivery().value(), occurred.place(), before -> after(before, event));
    }

    private static @Nullable Row after(@Nullable Row before, DeliveryEvent event) {
        if (event instanceof DeliveryPlanned planned) {
            return new Row(planned.sealedChatUsers().size(), State.WAITING);
        }
        if (before == null) {
            return null;
        }
        return switch (event) {
            case DeliveryAccepted accepted -> new Row(before.people(), State.ACCEPTED);
            case DeliveryParked parked -> new Row(before.people(), State.FAILED);
            default -> new Row(before.people(), State.WAITING);
        };
    }

    @QueryHandler
    Outcomes answer(AnnouncementOutcomes query, TenantId tenant) {
        Map<String, Outcome> outcomes = new HashMap<>();
        Actor system = Actor.system(tenant, Channel.WEB);
        for (Announcement one : backend.ask(system, new LatestAnnouncements(null, query.newest()))
                .announcements()) {
            AnnouncementId announcement = one.announcement();
            List<String> keys = whoGotIt.deliveriesOf(tenant, announcement).stream()
                    .map(DeliveryId::value)
                    .toList();
            List<Row> found = rows.find(tenant, keys);
            outcomes.put(
                    announcement.value(),
                    new Outcome(
                            people(found, State.WAITING), people(found, State.ACCEPTED), people(found, State.FAILED)));
        }
        return new Outcomes(outcomes);
    }

    private static int people(List<Row> rows, State state) {
        return rows.stream()
                .filter(row -> row.state() == state)
                .mapToInt(Row::people)
                .sum();
    }
}
