package app.prongsai.eventstore.proof;

import app.prongsai.eventstore.Keys;
import app.prongsai.shared.TenantId;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;

/**
 * A walk over one partition's positions: no hole, and each holds the next commit of some organisation that belongs there.
 */
final class PartitionWalk {

    private static final Pattern CHAIN = Pattern.compile("([a-z0-9-]{1,32})#([0-9]{12,18})");

    private final RawLog log;
    private final int partition;
    private final Damages damages;
    private final Map<TenantId, Order> seen = new HashMap<>();
    private long end;
    private long walked;

    PartitionWalk(RawLog log, int partition, Damages damages) {
        this.log = log;
        this.partition = partition;
        this.damages = damages;
    }

    /** Walks to the end, or to where a whole window of positions is missing. */
    PartitionWalk walk() {
        while (true) {
            Map<String, String> window = log.chainsAt(partition, end + 1, (int) Math.clamp(end, 16, RawLog.WINDOW));
            if (window.isEmpty()) {
                seen.forEach(this::missing);
                return this;
            }
            long last =
                    window.keySet().stream().mapToLong(Keys::positionIn).max().orElseThrow();
            for (long position = end + 1; position <= last; position++) {
                String chain = window.get(Keys.position(partition, position));
                if (chain == null) {
                    RawCommit late = log.at(partition, position);
                    chain = late == null ? null : late.text("chain");
                }
                if (chain == null) {
                    damages.add(Damage.at(partition, position, "is missing although later ones are there"));
                } else {
                    walked++;
                    if (!chain.equals(Keys.gap(Keys.position(partition, position)))) {
                        holds(position, chain);
                    }
                }
            }
            end = last;
        }
    }

    private void holds(long position, String chain) {
        var parts = CHAIN.matcher(chain);
        if (!parts.matches() || !TenantId.isCode(parts.group(1))) {
            damages.add(Damage.at(partition, position, "holds a commit that names no organisation"));
            return;
        }
        TenantId tenant = new TenantId(parts.group(1));
        long number = Long.parseLong(parts.group(2));
        if (Keys.partitionOf(tenant) == partition) {
            seen.computeIfAbsent(tenant, first -> new Order()).comes(number, position);
        } else {
            damages.add(Damage.at(
                    partition,
                    position,
                    "holds commit " + number + " of organisation " + tenant + ", which does not belong there"));
        }
    }

    /** An organisation's commits as they come; some may come before their turn. */
    private static final class Order {

        private static final int MOST_AHEAD = 10_000;

        private final TreeMap<Long, Long> ahead = new TreeMap<>();
        private long last;
        private long furthest;

        void comes(long number, long position) {
            furthest = Math.max(furthest, number);
            if (number != last + 1) {
                if (ahead.size() < MOST_AHEAD) {
                    ahead.put(number, position);
                }
                return;
            }
            last = number;
            while (ahead.remove(last + 1) != null) {
                last++;
            }
        }
    }

    private void missing(TenantId tenant, Order order) {
        if (!order.ahead.isEmpty()) {
            long position = order.ahead.firstEntry().getValue();
            String before = Keys.position(partition, position);
            damages.add(
                    order.last == 0
                            ? Damage.at(
                                    partition,
                                    position,
                                    "holds commit " + order.ahead.firstKey() + " of organisation " + tenant
                                            + ", whose first is missing")
                            : Damage.of(tenant, order.last + 1, "is missing before position " + before));
        }
    }

    /** The greatest position. */
    long end() {
        return end;
    }

    /** How many positions hold something. */
    long walked() {
        return walked;
    }

    Set<TenantId> tenants() {
        return seen.keySet();
    }

    /** The number of the organisation's last commit that was there when the walk passed. */
    long lastOf(TenantId tenant) {
        Order order = seen.get(tenant);
        return order == null ? 0 : order.furthest;
    }
}
