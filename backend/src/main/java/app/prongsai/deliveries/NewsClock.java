package app.prongsai.deliveries;

import app.prongsai.organisations.ActiveOrganisations;
import app.prongsai.organisations.OnceEach;
import app.prongsai.platform.Backend;
import app.prongsai.platform.Periodic;
import app.prongsai.shared.Actor;
import app.prongsai.shared.Channel;
import app.prongsai.shared.TenantId;
import app.prongsai.thai.ThaiDates;
import java.time.Clock;
import java.time.ZonedDateTime;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.stereotype.Component;

/**
 * Starts every organisation's kept news at each full hour. What it did is remembered only until it stops: after a restart it
 * begins the last hours again, and nobody hears anything twice.
 */
@Component
@EnableConfigurationProperties(NewsSettings.class)
class NewsClock extends Periodic {

    private static final Logger LOG = LoggerFactory.getLogger(NewsClock.class);

    private final Backend backend;
    private final KeptNews news;
    private final NewsSettings settings;
    private final Clock clock;
    private final Map<ZonedDateTime, OnceEach> hours = new HashMap<>();

    NewsClock(Backend backend, KeptNews news, NewsSettings settings, Clock clock) {
        super("news-clock", settings.enabled(), settings.every());
        this.backend = backend;
        this.news = news;
        this.settings = settings;
        this.clock = clock;
    }

    /** This hour, and those before it that a stop may have swallowed. */
    @Override
    protected synchronized void tick() {
        ZonedDateTime now = ZonedDateTime.now(clock.withZone(ThaiDates.ZONE)).truncatedTo(ChronoUnit.HOURS);
        ZonedDateTime first = now.minusHours(settings.hoursMadeUpFor());
        hours.keySet().removeIf(hour -> hour.isBefore(first));
        List<TenantId> active = backend.ask(Actor.system(TenantId.PLATFORM, Channel.CLOCK), new ActiveOrganisations())
                .tenants();
        for (ZonedDateTime hour = first; !hour.isAfter(now); hour = hour.plusHours(1)) {
            bring(active, hour);
        }
    }

    private void bring(List<TenantId> active, ZonedDateTime hour) {
        hours.computeIfAbsent(hour, begun -> new OnceEach()).go(active, tenant -> brought(tenant, hour));
    }

    private boolean brought(TenantId tenant, ZonedDateTime hour) {
        try {
            news.bring(tenant, hour);
            return true;
        } catch (RuntimeException e) {
            LOG.warn("The news of {} wait and will be tried again: {}", tenant, e.toString());
            return false;
        }
    }
}
