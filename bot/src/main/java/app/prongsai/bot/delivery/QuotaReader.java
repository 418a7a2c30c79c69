package app.prongsai.bot.delivery;

import app.prongsai.bot.line.LineGateway;
import app.prongsai.bot.line.LineRefused;
import app.prongsai.deliveries.QuotaMeter;
import app.prongsai.deliveries.RecordQuota;
import app.prongsai.organisations.ActiveOrganisations;
import app.prongsai.platform.Backend;
import app.prongsai.platform.NotFound;
import app.prongsai.shared.Actor;
import app.prongsai.shared.Channel;
import app.prongsai.shared.TenantId;
import java.time.Clock;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/** Asks LINE now and then how much of each channel's month is used; what was sent by hand elsewhere counts there too. */
@Component
class QuotaReader implements SmartLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(QuotaReader.class);
    private static final Duration SHORTEST_LOOK = Duration.ofMillis(200);
    private static final Duration LONGEST_LOOK = Duration.ofMinutes(10);

    private final Backend backend;
    private final LineGateway line;
    private final Clock clock;
    private final Duration every;
    private final Map<TenantId, Long> lastTried = new HashMap<>();
    private volatile @Nullable Thread thread;

    QuotaReader(Backend backend, LineGateway line, Clock clock, DeliverySettings settings) {
        this.backend = backend;
        this.line = line;
        this.clock = clock;
        this.every = settings.quotaEvery();
    }

    /** Whatever prevents it, the next look tries again. */
    void read(TenantId tenant) {
        try {
            LineGateway.Quota quota = line.quota(tenant);
            backend.send(Actor.system(tenant, Channel.LINE), new RecordQuota(quota.limit(), quota.used()));
        } catch (LineRefused refused) {
            if (refused.why() != LineRefused.Why.NO_CHANNEL) {
                LOG.info("The quota of {} could not be read: {}", tenant, refused.why());
            }
        }
    }

    @Override
    public void start() {
        thread = Thread.ofVirtual().name("quota-reader").start(this::look);
    }

    @Override
    public void stop() {
        Thread stopped = thread;
        if (stopped != null) {
            stopped.interrupt();
            thread = null;
        }
    }

    @Override
    public boolean isRunning() {
        return thread != null;
    }

    private void look() {
        Duration pause = clamp(every.dividedBy(4));
        try {
            while (true) {
                Thread.sleep(pause);
                try {
                    readAllThatAreOld();
                } catch (RuntimeException trouble) {
                    LOG.warn("The quotas wait: {}", trouble.getClass().getName());
                }
            }
        } catch (InterruptedException closing) {
            Thread.currentThread().interrupt();
        }
    }

    private void readAllThatAreOld() {
        Actor platform = Actor.system(TenantId.PLATFORM, Channel.LINE);
        for (TenantId tenant : backend.ask(platform, new ActiveOrganisations()).tenants()) {
            if (Thread.currentThread().isInterrupted()) {
                return;
            }
            if (isOld(tenant)) {
                lastTried.put(tenant, System.nanoTime());
                read(tenant);
            }
        }
    }

    private boolean isOld(TenantId tenant) {
        Long tried = lastTried.get(tenant);
        if (tried != null && System.nanoTime() - tried < every.toNanos()) {
            return false;
        }
        try {
            QuotaMeter.Meter meter = backend.ask(Actor.system(tenant, Channel.LINE), new QuotaMeter());
            return !meter.readAt().plus(every).isAfter(clock.instant());
        } catch (NotFound neverRead) {
            return true;
        }
    }

    private static Duration clamp(Duration pause) {
        Duration notShorter = pause.compareTo(SHORTEST_LOOK) < 0 ? SHORTEST_LOOK : pause;
        return notShorter.compareTo(LONGEST_LOOK) > 0 ? LONGEST_LOOK : notShorter;
    }
}
