package app.prongsai.deliveries;

import app.prongsai.organisations.ActiveOrganisations;
import app.prongsai.platform.Backend;
import app.prongsai.platform.Recurring;
import app.prongsai.shared.Actor;
import app.prongsai.shared.Channel;
import app.prongsai.shared.TenantId;
import app.prongsai.thai.ThaiDates;
import java.time.Clock;
import java.time.ZonedDateTime;
import java.time.temporal.ChronoUnit;
import java.util.HashSet;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/**
 * Starts every organisation's kept news at each full hour. What it did is remembered only until it stops: after a restart it
 * begins the last hours again, and nobody hears anything twice.
 */
@Component
@EnableConfigurationProperties(NewsSettings.class)
class NewsClock implements SmartLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(NewsClock.class);

    private record Round(TenantId tenant, ZonedDateTime hour) {}

    private final Backend backend;
    private final KeptNews news;
    private final NewsSettings settings;
    private final Clock clock;
    private final Set<Round> done = new HashSet<>();
    private final Recurring recurring;

    NewsClock(Backend backend, KeptNews news, NewsSettings settings, Clock clock) {
        this.backend = backend;
        this.news = news;
        this.settings = settings;
        this.clock = clock;
        this.recurring = new Recurring("news-clock", settings.every(), this::tick);
    }

    @Override
    public boolean isAutoStartup() {
        return settings.enabled();
    }

    @Override
    public void start() {
        recurring.start();
    }

    @Override
    public void stop() {
        recurring.stop();
    }

    @Override
    public boolean isRunning() {
        return recurring.isRunning();
    }

    /** This hour, and those before it that a stop may have swallowed. */
    synchronized void tick() {
        ZonedDateTime now = ZonedDateTime.now(clock.withZone(ThaiDates.ZONE)).truncatedTo(ChronoUnit.HOURS);
        done.removeIf(round -> round.hour().isBefore(now.minusHours(settings.hoursMadeUpFor())));
        Actor platform = Actor.system(TenantId.PLATFORM, Channel.CLOCK);
        for (TenantId tenant : backend.ask(platform, new ActiveOrganisations()).tenants()) {
            for (int ago = settings.hoursMadeUpFor(); ago >= 0; ago--) {
                bring(new Round(tenant, now.minusHours(ago)));
            }
        }
    }

    private void bring(Round round) {
        if (done.contains(round)) {
            return;
        }
        try {
            news.bring(round.tenant(), round.hour());
            done.add(round);
        } catch (RuntimeException e) {
            LOG.warn("The news of {} wait and will be tried again: {}", round.tenant(), e.toString());
        }
    }
}
