package app.prongsai.reminders;

import app.prongsai.organisations.OncePerDay;
import app.prongsai.platform.Backend;
import app.prongsai.platform.Periodic;
import app.prongsai.shared.Actor;
import app.prongsai.shared.Channel;
import app.prongsai.shared.TenantId;
import app.prongsai.thai.ThaiDates;
import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import org.springframework.stereotype.Component;

/**
 * Starts every organisation's digest once on a working day. What it did is remembered only until it stops: after a restart
 * it asks again, and whoever was reminded already is not reminded twice.
 */
@Component
class MorningDigest extends Periodic {

    private final OncePerDay digests;
    private final Backend backend;
    private final Clock clock;
    private final WorkingDays workingDays;

    MorningDigest(Backend backend, Clock clock, ReminderSettings settings, WorkingDays workingDays) {
        super("morning-digest", settings.enabled(), settings.every());
        this.digests = new OncePerDay(backend, "The digest");
        this.backend = backend;
        this.clock = clock;
        this.workingDays = workingDays;
    }

    @Override
    protected void tick() {
        LocalDateTime now = LocalDateTime.now(clock.withZone(ThaiDates.ZONE));
        LocalDate today = now.toLocalDate();
        if (workingDays.include(TenantId.PLATFORM, today)) { // the country's day off is everybody's
            digests.on(
                    today,
                    tenant -> speaks(tenant, now.toLocalTime()) && workingDays.include(tenant, today),
                    tenant -> backend.send(Actor.system(tenant, Channel.CLOCK), new RemindEverybody()));
        }
    }

    private boolean speaks(TenantId tenant, LocalTime time) {
        return backend.ask(Actor.system(tenant, Channel.CLOCK), new ReminderRules())
                .speakAt(time);
    }
}
