package app.prongsai.readmodel;

import app.prongsai.shared.TenantId;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;

/**
 * The tenants that have something, in 64 rows of the platform's own beside a read model's others: asking who they are
 * costs what they are, however many tenants there are. Events of tenants that share a row must take turns.
 */
public final class TenantRegister {

    private static final List<String> BUCKETS =
            IntStream.range(0, 64).mapToObj(TenantRegister::key).toList();

    record Bucket(Set<String> tenants) {}

    private final TenantCollection<Bucket> buckets;

    /** @param readModel in whose collection the rows stand */
    public TenantRegister(ReadModels readModels, String readModel) {
        buckets = readModels.collection(readModel, Bucket.class);
    }

    /** Enters the tenant or strikes it out; nothing is written where that is so already. */
    public void enter(TenantId tenant, boolean has) {
        String bucket = bucketOf(tenant.code());
        Set<String> tenants = new TreeSet<>(
                buckets.find(TenantId.PLATFORM, bucket).map(Bucket::tenants).orElse(Set.of()));
        if (has ? tenants.add(tenant.code()) : tenants.remove(tenant.code())) {
            buckets.put(TenantId.PLATFORM, bucket, new Bucket(tenants));
        }
    }

    /** By code. */
    public List<TenantId> all() {
        return buckets.find(TenantId.PLATFORM, BUCKETS).stream()
                .flatMap(bucket -> bucket.tenants().stream())
                .map(TenantId::new)
                .sorted()
                .toList();
    }

    /** Of what tenants with the same answer have in common, one event after the other is to be handled. */
    public static String bucketOf(String tenant) {
        return key(Math.floorMod(tenant.hashCode(), BUCKETS.size()));
    }

    private static String key(int number) {
        return "bucket-" + number;
    }
}
