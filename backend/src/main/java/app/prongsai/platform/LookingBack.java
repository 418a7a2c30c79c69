package app.prongsai.platform;

import app.prongsai.eventstore.Outage;
import app.prongsai.eventstore.TenantHistory;
import app.prongsai.eventstore.TenantHistory.Step;
import app.prongsai.platform.Timelines.Point;
import app.prongsai.readmodel.Past;
import app.prongsai.readmodel.PastRows;
import app.prongsai.readmodel.ReadModels;
import app.prongsai.shared.TenantId;
import java.time.Clock;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.axonframework.eventhandling.EventMessage;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * Read models as they were: what a question reads is made, when it reads it, by the projection's own handlers from the one
 * tenant's history up to the moment, in memory. Only projections run, none of the handlers that act. Where the live
 * projection left a commit out, so does this; at a commit that it fails at it stays, as the live one is parked there.
 */
@Component
class LookingBack {

    private static final Logger LOG = LoggerFactory.getLogger(LookingBack.class);

    private final ReadModels readModels;
    private final TenantHistory history;
    private final Timelines timelines;
    private final Handlers handlers;
    private final Parking parking;
    private final KeptPasts kept;
    private final Clock clock;

    LookingBack(
            ReadModels readModels,
            TenantHistory history,
            Timelines timelines,
            Handlers handlers,
            Parking parking,
            KeptPasts kept,
            Clock clock) {
        this.readModels = readModels;
        this.history = history;
        this.timelines = timelines;
        this.handlers = handlers;
        this.parking = parking;
        this.kept = kept;
        this.clock = clock;
    }

    <T> T at(TenantId tenant, Instant moment, Supplier<T> question) {
        if (!moment.isBefore(clock.instant())) {
            return question.get();
        }
        return then(tenant, timelines.at(tenant, moment), moment, question);
    }

    /** Now, from all that the tenant's history holds, however far the read models have followed it. */
    <T> T atItsEnd(TenantId tenant, Supplier<T> question) {
        return then(tenant, timelines.end(tenant), clock.instant(), question);
    }

    private <T> T then(TenantId tenant, Point point, Instant moment, Supplier<T> question) {
        Past past = new Then(tenant, point);
        return MomentClock.at(moment, () -> readModels.inThe(past, question));
    }

    /** One tenant's read models at one place of its history, each made when it is first read. */
    private final class Then implements Past {

        private final TenantId tenant;
        private final Point point;
        private final ReadHistory steps;
        private final Map<String, Optional<PastRows>> read = new HashMap<>();

        Then(TenantId tenant, Point point) {
            this.tenant = tenant;
            this.point = point;
            this.steps = new ReadHistory(history, tenant);
        }

        @Override
        public TenantId tenant() {
            return tenant;
        }

        @Override
        public Optional<PastRows> rows(String readModel) {
            Optional<PastRows> rows = read.get(readModel);
            if (rows == null) {
                Handlers.Group group = handlers.of(readModel);
                rows = group.handlers().isEmpty()
                        ? Optional.empty()
                        : Optional.of(made(new KeptPasts.Key(tenant, readModel, point), group, steps));
                read.put(readModel, rows);
            }
            return rows;
        }
    }

    private PastRows made(KeptPasts.Key key, Handlers.Group group, ReadHistory history) {
        KeptPasts.Kept nearest = kept.nearest(key);
        long next = nearest.chain() + 1;
        if (next > key.point().chain()) {
            return nearest.rows();
        }
        PastRows.Making making = nearest.rows().goingOn(readModels, key.readModel());
        long reached = replayed(key, next, group, making, history);
        PastRows rows = making.done(key.tenant());
        if (reached == key.point().chain()) {
            kept.keep(key, rows);
        }
        return rows;
    }

    /** @return the number of the last commit handled */
    private long replayed(
            KeptPasts.Key key, long from, Handlers.Group group, PastRows.Making making, ReadHistory history) {
        Set<Long> skipped = skipped(key);
        long reached = from - 1;
        while (reached < key.point().chain()) {
            List<Step> steps = history.from(reached + 1);
            if (steps.isEmpty()) {
                return reached;
            }
            for (Step step : steps) {
                if (step.chain() > key.point().chain()
                        || !skipped.contains(step.chain()) && !handled(key, step, group, making)) {
                    return reached;
                }
                reached = step.chain();
            }
        }
        return reached;
    }

    private static boolean handled(KeptPasts.Key key, Step step, Handlers.Group group, PastRows.Making making) {
        try {
            List<? extends EventMessage<?>> events = step.events().get();
            making.run(() -> events.forEach(event -> handle(event, group)));
            return true;
        } catch (Exception | AssertionError | StackOverflowError failure) {
            if (Outage.isBehind(failure)) {
                throw new IllegalStateException("Interrupted by an outage", failure);
            }
            LOG.warn(
                    "{} of {} ends at commit {}: {}", key.readModel(), key.tenant(), step.chain(), Failure.of(failure));
            return false;
        }
    }

    private static void handle(EventMessage<?> event, Handlers.Group group) {
        try {
            group.handle(event);
        } catch (RuntimeException e) {
            throw e;
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    private Set<Long> skipped(KeptPasts.Key key) {
        return parking.skipped().stream()
                .filter(commit -> commit.processor().equals(key.readModel()))
                .filter(commit -> commit.tenant().equals(key.tenant()))
                .map(SkippedCommit::chain)
                .collect(Collectors.toUnmodifiableSet());
    }
}
