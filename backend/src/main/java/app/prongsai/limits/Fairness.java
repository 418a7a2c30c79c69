package app.prongsai.limits;

import static app.prongsai.shared.RuleViolated.unless;

import app.prongsai.platform.Allotment;
import app.prongsai.platform.Allowance;
import app.prongsai.shared.TenantId;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * Counts in this process what each organisation takes. An organisation's own limits are looked
 * up at most every ten seconds.
 */
@Component
class Fairness implements Allotment {

    private static final int MOST_KNOWN = 10_000;
    private static final long OLD_NANOS = Duration.ofSeconds(10).toNanos();
    private static final long MEGABYTE = 1024 * 1024;

    private record Known(Map<LimitKind, Long> limits, long at) {}

    private final OwnLimits own;
    private final boolean enabled;
    private final Allowance byMinute = new Allowance(Duration.ofMinutes(1));
    private final Allowance messagesByMinute = new Allowance(Duration.ofMinutes(1));
    private final Allowance byDay = new Allowance(Duration.ofDays(1));
    private final Map<TenantId, Known> known = new LinkedHashMap<>(64, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<TenantId, Known> eldest) {
            return size() > MOST_KNOWN;
        }
    };

    Fairness(OwnLimits own, @Value("${prongsai.limits.enabled:true}") boolean enabled) {
        this.own = own;
        this.enabled = enabled;
    }

    @Override
    public boolean request(TenantId tenant) {
        return !enabled || byMinute.take(tenant.code(), 1, most(tenant, LimitKind.REQUESTS));
    }

    @Override
    public boolean messages(TenantId tenant, int many) {
        return !enabled || messagesByMinute.take(tenant.code(), many, most(tenant, LimitKind.MESSAGES));
    }

    @Override
    public void importing(TenantId tenant) {
        long most = most(tenant, LimitKind.IMPORTS);
        unless(!enabled || byDay.take(tenant.code(), 1, most), "limit.imports", most);
    }

    @Override
    public void storing(TenantId tenant, long bytes) {
        long most = most(tenant, LimitKind.STORAGE);
        unless(!enabled || own.storedBytes(tenant) + bytes <= most * MEGABYTE, "limit.storage", most);
    }

    private long most(TenantId tenant, LimitKind kind) {
        return limits(tenant).getOrDefault(kind, DefaultLimits.of(kind));
    }

    private synchronized Map<LimitKind, Long> limits(TenantId tenant) {
        Known before = known.get(tenant);
        if (before == null || System.nanoTime() - before.at() >= OLD_NANOS) {
            before = new Known(own.of(tenant), System.nanoTime());
            known.put(tenant, before);
        }
        return before.limits();
    }
}
