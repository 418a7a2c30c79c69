package app.prongsai.bot.delivery;

import app.prongsai.bot.line.Backoff;
import app.prongsai.bot.line.LineGateway;
import app.prongsai.bot.line.LineRefused;
import app.prongsai.deliveries.QuotaMeter;
import app.prongsai.deliveries.RecordQuota;
import app.prongsai.organisations.OrganisationsOnLine;
import app.prongsai.platform.Backend;
import app.prongsai.platform.NotFound;
import app.prongsai.shared.Actor;
import app.prongsai.shared.Channel;
import app.prongsai.shared.TenantId;
import java.time.Clock;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/** Asks LINE now and then how much of each channel's month is used; what was sent by hand elsewhere counts there too. */
@Component
class QuotaReader implements SmartLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(QuotaReader.class);
    private static final Duration LONGEST_WAIT = Duration.ofMinutes(10);

    private final Backend backend;
    private final LineGateway line;
    private final Clock clock;
    private final Duration every;
    private final Backoff backoff;
    private final Map<TenantId, Next> next = new HashMap<>();
    private volatile @Nullable Thread thread;

    QuotaReader(Backend backend, LineGateway line, Clock clock, DeliverySettings settings) {
        this.backend = backend;
        this.line = line;
        this.clock = clock;
        this.every = settings.quotaEvery();
        this.backoff = new Backoff(settings.quotaFirst(), LONGEST_WAIT);
    }

    /** When an organisation's quota is to be read, on the process's own stopwatch, after so many failures. */
    private record Next(int failures, long due) {

        static Next in(Duration wait, int failures) {
            return new Next(failures, System.nanoTime() + wait.toNanos());
        }

        boolean isDue() {
            return System.nanoTime() - due >= 0;
        }
    }

    /** @return false if LINE did not tell; a later look asks again */
    boolean read(TenantId tenant) {
        try {
            LineGateway.Quota quota = line.quota(tenant);
            backend.send(Actor.system(tenant, Channel.LINE), new RecordQuota(quota.limit(), quota.used()));
            return true;
        } catch (LineRefused refused) {
            if (refused.why() != LineRefused.Why.NO_CHANNEL) {
                LOG.info("The quota of {} could not be read: {}", tenant, refused.why());
            }
            return false;
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
        try {
            while (true) {
                Thread.sleep(backoff.first());
                try {
                    readAllThatAreDue();
                } catch (RuntimeException trouble) {
                    LOG.warn("The quotas wait: {}", trouble.getClass().getName());
                }
            }
        } catch (InterruptedException closing) {
            Thread.currentThread().interrupt();
        }
    }

    private void readAllThatAreDue() {
        Actor platform = Actor.system(TenantId.PLATFORM, Channel.LINE);
        List<TenantId> onLine = backend.ask(platform, new OrganisationsOnLine()).tenants();
        next.keySet().retainAll(Set.copyOf(onLine));
        for (TenantId tenant : onLine) {
            if (Thread.currentThread().isInterrupted()) {
                return;
            }
            Next known = next.get(tenant);
            if (known == null || known.isDue()) {
                next.put(tenant, after(tenant, known == null ? 0 : known.failures()));
            }
        }
    }

    private Next after(TenantId tenant, int failures) {
        Duration stillGood = stillGood(tenant);
        if (!stillGood.isZero()) {
            return Next.in(stillGood, 0);
        }
        return read(tenant) ? Next.in(every, 0) : Next.in(backoff.after(failures + 1), failures + 1);
    }

    /** For how long what was read last, here or by another process, will do. */
    private Duration stillGood(TenantId tenant) {
        try {
            QuotaMeter.Meter meter = backend.ask(Actor.system(tenant, Channel.LINE), new QuotaMeter());
            Duration left = Duration.between(clock.instant(), meter.readAt().plus(every));
            return left.isPositive() ? left : Duration.ZERO;
        } catch (NotFound neverRead) {
            return Duration.ZERO;
        }
    }
}
