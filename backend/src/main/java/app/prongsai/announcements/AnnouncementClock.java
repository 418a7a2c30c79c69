package app.prongsai.announcements;

import app.prongsai.platform.Backend;
import app.prongsai.platform.Periodic;
import app.prongsai.shared.Actor;
import app.prongsai.shared.Channel;
import java.time.Clock;
import java.time.Duration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** Makes public what is due; that it happens once is decided by the announcement. */
@Component
class AnnouncementClock extends Periodic {

    private static final Logger LOG = LoggerFactory.getLogger(AnnouncementClock.class);

    private final Backend backend;
    private final Schedules schedules;
    private final Clock clock;

    AnnouncementClock(
            Backend backend,
            Schedules schedules,
            Clock clock,
            @Value("${prongsai.schedules.enabled:true}") boolean enabled,
            @Value("${prongsai.schedules.every:20s}") Duration every) {
        super("announcement-clock", enabled, every);
        this.backend = backend;
        this.schedules = schedules;
        this.clock = clock;
    }

    @Override
    protected synchronized void tick() {
        schedules.tenants().forEach(tenant -> release(Actor.system(tenant, Channel.CLOCK)));
    }

    private void release(Actor system) {
        try {
            backend.ask(system, new ScheduledAnnouncements()).entries().stream()
                    .filter(entry -> !clock.instant().isBefore(entry.at()))
                    .forEach(entry -> backend.send(system, new ReleaseAnnouncement(entry.announcement())));
        } catch (RuntimeException e) {
            LOG.warn("Announcements of {} that are due will be tried again: {}", system.tenant(), e.toString());
        }
    }
}
