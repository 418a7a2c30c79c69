package app.prongsai.access;

import app.prongsai.organisations.ActiveOrganisations;
import app.prongsai.platform.Backend;
import app.prongsai.platform.RetentionRule;
import app.prongsai.shared.Actor;
import app.prongsai.shared.Channel;
import app.prongsai.shared.TenantId;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Entries of the access log; the days are those of {@link AccessSettings}. */
@Component
class AccessTrim implements RetentionRule {

    private final Backend backend;
    private final AccessLog log;
    private final AccessSettings settings;

    AccessTrim(Backend backend, AccessLog log, AccessSettings settings) {
        this.backend = backend;
        this.log = log;
        this.settings = settings;
    }

    @Override
    public String name() {
        return "access-log";
    }

    @Override
    public Bounds bounds() {
        return new Bounds(AccessSettings.LEAST, AccessSettings.MOST, settings.keptDays());
    }

    @Override
    public Map<TenantId, Integer> removeOlderThan(Instant moment) {
        List<TenantId> organisations = backend.ask(
                        Actor.system(TenantId.PLATFORM, Channel.CLOCK), new ActiveOrganisations())
                .tenants();
        Map<TenantId, Integer> removed = new HashMap<>();
        Stream.concat(Stream.of(TenantId.PLATFORM), organisations.stream())
                .forEach(tenant -> removed.put(tenant, log.trim(tenant, moment)));
        return removed;
    }
}
