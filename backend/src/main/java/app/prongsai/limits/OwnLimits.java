package app.prongsai.limits;

import app.prongsai.evidence.EvidenceEvent.FileStored;
import app.prongsai.limits.LimitEvent.LimitSet;
import app.prongsai.limits.LimitsInForce.InForce;
import app.prongsai.limits.LimitsInForce.Limit;
import app.prongsai.platform.Occurred;
import app.prongsai.readmodel.ReadModels;
import app.prongsai.readmodel.TenantCollection;
import app.prongsai.shared.TenantId;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.queryhandling.QueryHandler;
import org.springframework.stereotype.Component;

/** A row per organisation that has limits of its own, and one with the room that its files take. */
@Component
@ProcessingGroup(OwnLimits.NAME)
class OwnLimits {

    static final String NAME = "limits";

    private static final String SET = "set";
    private static final String STORED = "stored";

    record Set(Map<LimitKind, Long> limits) {}

    record Stored(long bytes) {}

    private final TenantCollection<Set> own;
    private final TenantCollection<Stored> stored;

    OwnLimits(ReadModels readModels) {
        this.own = readModels.collection(NAME, Set.class);
        this.stored = readModels.collection(NAME, Stored.class);
    }

    @EventHandler
    void on(LimitSet event, Occurred occurred) {
        own.change(occurred.tenant(), SET, occurred.place(), before -> {
            Map<LimitKind, Long> limits = new HashMap<>(before == null ? Map.of() : before.limits());
            if (event.most() == null) {
                limits.remove(event.kind());
            } else {
                limits.put(event.kind(), event.most());
            }
            return new Set(limits);
        });
    }

    @EventHandler
    void on(FileStored event, Occurred occurred) {
        stored.change(
                occurred.tenant(),
                STORED,
                occurred.place(),
                before -> new Stored((before == null ? 0 : before.bytes()) + event.size()));
    }

    @QueryHandler
    InForce answer(LimitsInForce query, TenantId tenant) {
        Map<LimitKind, Long> set = of(tenant);
        return new InForce(
                Arrays.stream(LimitKind.values())
                        .map(kind ->
                                new Limit(kind, set.getOrDefault(kind, DefaultLimits.of(kind)), set.containsKey(kind)))
                        .toList(),
                storedBytes(tenant));
    }

    Map<LimitKind, Long> of(TenantId tenant) {
        return own.find(tenant, SET).map(Set::limits).orElse(Map.of());
    }

    long storedBytes(TenantId tenant) {
        return stored.find(tenant, STORED).map(Stored::bytes).orElse(0L);
    }
}
