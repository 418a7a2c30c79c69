package app.prongsai.reminders;

import app.prongsai.organisations.PublicOrganisations;
import app.prongsai.organisations.PublicOrganisations.Listed;
import app.prongsai.platform.Backend;
import app.prongsai.shared.Actor;
import app.prongsai.shared.Channel;
import app.prongsai.shared.TenantId;
import app.prongsai.thai.ThaiDates;
import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.HashSet;
import java.util.Set;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/**
 * Starts every organisation's digest once on a working day. What it did is remembered only until it stops: after a restart
 * it asks again, and whoever was reminded already is not reminded twice.
 */
@Component
class MorningDigest implements SmartLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(MorningDigest.class);

    private final Backend backend;
    private final Clock clock;
    private final ReminderSettings settings;
    private final WorkingDays workingDays;
    private final Set<TenantId> done = new HashSet<>();
    private LocalDate day = LocalDate.MIN;
    private volatile @Nullable ScheduledExecutorService thread;

    MorningDigest(Backend backend, Clock clock, ReminderSettings settings, WorkingDays workingDays) {
        this.backend = backend;
        this.clock = clock;
        this.settings = settings;
        this.workingDays = workingDays;
    }

    @Override
    public boolean isAutoStartup() {
        return settings.enabled();
    }

    @Override
    public void start() {
        ScheduledExecutorService started = Executors.newSingleThreadScheduledExecutor(
                Thread.ofPlatform().name("morning-digest").daemon().factory());
        long millis = settings.every().toMillis();
        started.scheduleWithFixedDelay(this::tickOrWarn, millis, millis, TimeUnit.MILLISECONDS);
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

    /** Looks at the clock; an organisation whose digest fails is tried again the next time. */
    synchronized void tick() {
        LocalDateTime now = LocalDateTime.now(clock.withZone(ThaiDates.ZONE));
        if (!workingDays.include(now.toLocalDate())) {
            return;
        }
        if (!now.toLocalDate().equals(day)) {
            day = now.toLocalDate();
            done.clear();
        }
        Actor platform = Actor.system(TenantId.PLATFORM, Channel.CLOCK);
        for (Listed organisation :
                backend.ask(platform, new PublicOrganisations()).organisations()) {
            if (!done.contains(organisation.tenant())) {
                remind(organisation.tenant(), now.toLocalTime());
            }
        }
    }

    private void remind(TenantId tenant, LocalTime time) {
        try {
            Actor system = Actor.system(tenant, Channel.CLOCK);
            if (backend.ask(system, new ReminderRules()).speakAt(time)) {
                backend.send(system, new RemindEverybody());
                done.add(tenant);
            }
        } catch (RuntimeException e) {
            LOG.warn("The digest of organisation {} failed and will be tried again: {}", tenant, e.toString());
        }
    }

    private void tickOrWarn() {
        try {
            tick();
        } catch (RuntimeException e) {
            LOG.warn("The morning digests could not be started and will be tried again: {}", e.toString());
        }
    }
}
