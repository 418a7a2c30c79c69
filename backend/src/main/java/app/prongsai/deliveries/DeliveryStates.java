package app.prongsai.deliveries;

import app.prongsai.announcements.AnnouncementId;
import app.prongsai.announcements.LatestAnnouncements;
import app.prongsai.announcements.LatestAnnouncements.Announcement;
import app.prongsai.deliveries.AnnouncementOutcomes.Outcome;
import app.prongsai.deliveries.AnnouncementOutcomes.Outcomes;
import app.prongsai.deliveries.DeliveryEvent.DeliveryAccepted;
import app.prongsai.deliveries.DeliveryEvent.DeliveryForgotten;
import app.prongsai.deliveries.DeliveryEvent.DeliveryParked;
import app.prongsai.deliveries.DeliveryEvent.DeliveryResumed;
import app.prongsai.deliveries.DeliveryEvent.Planned;
import app.prongsai.platform.Backend;
import app.prongsai.platform.Occurred;
import app.prongsai.platform.ProjectionVersion;
import app.prongsai.readmodel.ReadModels;
import app.prongsai.readmodel.TenantCollection;
import app.prongsai.shared.Actor;
import app.prongsai.shared.Channel;
import app.prongsai.shared.TenantId;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.queryhandling.QueryHandler;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * One small row per delivery: to how many, and what became of it; and one per announcement, which adds up those that carry
 * it, however many they are.
 */
@Component
@ProjectionVersion(3)
@ProcessingGroup(DeliveryStates.NAME)
class DeliveryStates {

    static final String NAME = "delivery-states";

    enum State {
        WAITING,
        ACCEPTED,
        FAILED
    }

    /** @param acceptedAt null while it is not */
    record Row(
            int people,
            State state,
            List<AnnouncementId> announcements,
            @Nullable Instant acceptedAt) {

        Row now(State next) {
            return new Row(people, next, announcements, acceptedAt);
        }

        Row accepted(Instant at) {
            return new Row(people, State.ACCEPTED, announcements, at);
        }
    }

    private final TenantCollection<Row> rows;
    private final TenantCollection<Outcome> sums;
    private final WhoGotIt whoGotIt;
    private final Backend backend;

    DeliveryStates(ReadModels readModels, WhoGotIt whoGotIt, Backend backend) {
        this.rows = readModels.collection(NAME, Row.class);
        this.sums = readModels.collection(NAME, Outcome.class);
        this.whoGotIt = whoGotIt;
        this.backend = backend;
    }

    /** The sums first, for the delivery's own row tells what was added to them: after a stop in between it still does. */
    @EventHandler
    void on(DeliveryEvent event, Occurred occurred) {
        String delivery = event.delivery().value();
        Row before = rows.find(occurred.tenant(), delivery).orElse(null);
        if (event instanceof DeliveryForgotten forgotten) {
            forget(before, forgotten, occurred);
            return;
        }
        Row after = after(before, event, occurred);
        if (after == null) {
            return;
        }
        for (AnnouncementId announcement : after.announcements()) {
            sums.change(occurred.tenant(), key(announcement), occurred.place(), sum -> {
                Outcome old = sum == null ? Outcome.NOTHING : sum;
                return added(before == null ? old : added(old, before, -1), after, 1);
            });
        }
        rows.change(occurred.tenant(), delivery, occurred.place(), same -> after);
    }

    /** Made anew, nobody knows any more what it carried but the event; so what it counted is counted here. */
    private void forget(@Nullable Row before, DeliveryForgotten event, Occurred occurred) {
        if (before == null) {
            return;
        }
        event.announcements().stream()
                .filter(announcement -> !before.announcements().contains(announcement))
                .forEach(announcement -> sums.change(
                        occurred.tenant(),
                        key(announcement),
                        occurred.place(),
                        sum -> added(sum == null ? Outcome.NOTHING : sum, before, 1)));
        rows.change(occurred.tenant(), event.delivery().value(), occurred.place(), same -> null);
    }

    private @Nullable Row after(@Nullable Row before, DeliveryEvent event, Occurred occurred) {
        return switch (event) {
            case Planned planned ->
                new Row(planned.people(), State.WAITING, carriedBy(occurred.tenant(), planned.delivery()), null);
            case DeliveryResumed resumed -> before == null ? null : before.now(State.WAITING);
            case DeliveryAccepted accepted -> before == null ? null : before.accepted(occurred.at());
            case DeliveryParked parked -> before == null ? null : before.now(State.FAILED);
            case DeliveryForgotten forgotten -> null;
        };
    }

    private List<AnnouncementId> carriedBy(TenantId tenant, DeliveryId delivery) {
        return whoGotIt.of(tenant, delivery)
                .map(WhoGotIt.Recipients::announcements)
                .orElse(List.of());
    }

    private static Outcome added(Outcome sum, Row row, int sign) {
        int people = sign * row.people();
        return switch (row.state()) {
            case WAITING -> new Outcome(sum.waiting() + people, sum.accepted(), sum.failed());
            case ACCEPTED -> new Outcome(sum.waiting(), sum.accepted() + people, sum.failed());
            case FAILED -> new Outcome(sum.waiting(), sum.accepted(), sum.failed() + people);
        };
    }

    @QueryHandler
    Outcomes answer(AnnouncementOutcomes query, TenantId tenant) {
        Actor system = Actor.system(tenant, Channel.WEB);
        Map<String, Outcome> outcomes = new HashMap<>();
        for (Announcement one : backend.ask(system, new LatestAnnouncements(null, query.newest()))
                .announcements()) {
            sums.find(tenant, key(one.announcement()))
                    .ifPresent(sum -> outcomes.put(one.announcement().value(), sum));
        }
        return new Outcomes(outcomes);
    }

    private static String key(AnnouncementId announcement) {
        return "announcement/" + announcement.value();
    }
}
