package app.prongsai.proof;

import app.prongsai.eventstore.proof.Anchors;
import app.prongsai.eventstore.proof.Signer;
import app.prongsai.organisations.PublicOrganisations;
import app.prongsai.organisations.PublicOrganisations.Listed;
import app.prongsai.platform.Backend;
import app.prongsai.shared.Actor;
import app.prongsai.shared.Channel;
import app.prongsai.shared.TenantId;
import app.prongsai.thai.ThaiDates;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.Set;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/** Signs every organisation's head once a day, at midnight in Thailand or as soon after it as the instance runs. */
@Component
class DailyAnchors implements SmartLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(DailyAnchors.class);

    private final Backend backend;
    private final Anchors anchors;
    private final Signer signer;
    private final Clock clock;
    private final boolean enabled;
    private final Duration every;
    private final Set<TenantId> done = new HashSet<>();
    private LocalDate day = LocalDate.MIN;
    private volatile @Nullable ScheduledExecutorService thread;

    DailyAnchors(
            Backend backend,
            Anchors anchors,
            Signer signer,
            Clock clock,
            @Value("${prongsai.anchors.enabled:true}") boolean enabled,
            @Value("${prongsai.anchors.every:30s}") Duration every) {
        this.backend = backend;
        this.anchors = anchors;
        this.signer = signer;
        this.clock = clock;
        this.enabled = enabled;
        this.every = every;
    }

    @Override
    public boolean isAutoStartup() {
        return enabled;
    }

    @Override
    public void start() {
        signer.publicKey(); // made by the process that serves, whose master key is the instance's
        ScheduledExecutorService started = Executors.newSingleThreadScheduledExecutor(
                Thread.ofPlatform().name("daily-anchors").daemon().factory());
        started.scheduleWithFixedDelay(this::tickOrWarn, every.toMillis(), every.toMillis(), TimeUnit.MILLISECONDS);
        thread = started;
    }

    @Override
    public void stop() {
        ScheduledExecutorService stopped = thread;
        if (stopped != null) {
            stopped.shutdownNow();
            thread = null;
        }
    }

    @Override
    public boolean isRunning() {
        return thread != null;
    }

    /** Looks at the clock; an organisation whose anchor fails is tried again the next time. */
    synchronized void tick() {
        LocalDate today = LocalDate.now(clock.withZone(ThaiDates.ZONE));
        if (!today.equals(day)) {
            day = today;
            done.clear();
        }
        Actor platform = Actor.system(TenantId.PLATFORM, Channel.CLOCK);
        for (Listed organisation :
                backend.ask(platform, new PublicOrganisations()).organisations()) {
            if (!done.contains(organisation.tenant())) {
                anchor(organisation.tenant());
            }
        }
    }

    private void anchor(TenantId tenant) {
        try {
            anchors.anchorDay(tenant, day, clock.instant(), signer);
            done.add(tenant);
        } catch (RuntimeException e) {
            LOG.warn(
                    "The head of organisation {} could not be signed and will be tried again: {}",
                    tenant,
                    e.toString());
        }
    }

    private void tickOrWarn() {
        try {
            tick();
        } catch (RuntimeException e) {
            LOG.warn("The heads could not be signed and will be tried again: {}", e.toString());
        }
    }
}
