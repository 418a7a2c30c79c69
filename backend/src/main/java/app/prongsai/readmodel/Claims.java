package app.prongsai.readmodel;

import app.prongsai.shared.TenantId;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.function.Predicate;

/**
 * Things of which each has one holder at a time, such as a login; decided at once, before any read model follows. Not
 * made from events. A claim is made before the event that needs it is logged, so a stop in between leaves a claim that
 * nothing stands behind: after {@link #UNSETTLED} a read model's word that it is not held frees it.
 */
public final class Claims {

    /** For so long a claim counts although the read models do not know of it. */
    public static final Duration UNSETTLED = Duration.ofMinutes(10);

    record Claim(String holder, Instant at) {}

    private final TenantCollection<Claim> claims;
    private final Clock clock;

    /** @param name of the collection, lower case with hyphens */
    public Claims(ReadModels readModels, String name, Clock clock) {
        this.claims = readModels.collection(name, Claim.class);
        this.clock = clock;
    }

    /**
     * Claims a thing for a holder, again if it has it already.
     *
     * @param stillHolds whether the read models say that this other holder has it
     * @return false if it is another's
     */
    public boolean hold(TenantId tenant, String thing, String holder, Predicate<String> stillHolds) {
        Claim ours = new Claim(holder, clock.instant());
        if (claims.putIfAbsent(tenant, thing, ours)) {
            return true;
        }
        Claim present = claims.find(tenant, thing).orElse(null);
        if (present == null) {
            return claims.putIfAbsent(tenant, thing, ours);
        }
        boolean free = present.holder().equals(holder)
                || (present.at().plus(UNSETTLED).isBefore(clock.instant()) && !stillHolds.test(present.holder()));
        if (free) {
            claims.put(tenant, thing, ours);
        }
        return free;
    }

    /** Gives a thing up; another's claim stays. */
    public void release(TenantId tenant, String thing, String holder) {
        if (claims.find(tenant, thing)
                .filter(claim -> claim.holder().equals(holder))
                .isPresent()) {
            claims.remove(tenant, thing);
        }
    }
}
