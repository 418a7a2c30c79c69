package app.prongsai.organisations;

import app.prongsai.eventstore.CommitMetaData;
import app.prongsai.organisations.ActiveOrganisations.Active;
import app.prongsai.organisations.OrganisationEvent.OrganisationRegistered;
import app.prongsai.organisations.PublicOrganisations.Listed;
import app.prongsai.platform.Keeper;
import app.prongsai.platform.Occurred;
import app.prongsai.readmodel.ReadModels;
import app.prongsai.readmodel.TenantCollection;
import app.prongsai.shared.TenantId;
import app.prongsai.thai.ThaiOrder;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.axonframework.config.ConfigurerModule;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.queryhandling.QueryHandler;
import org.springframework.context.annotation.Bean;
import org.springframework.stereotype.Component;

/** The organisations of the instance in 64 rows of the platform's own, each organisation in the row of its code's hash. */
@Component
@ProcessingGroup(PublicDirectory.NAME)
class PublicDirectory {

    static final String NAME = "organisation-directory";

    private static final List<String> BUCKETS =
            IntStream.range(0, 64).mapToObj(PublicDirectory::key).toList();

    record Bucket(List<Listed> organisations) {}

    private final TenantCollection<Bucket> buckets;
    private final Suspensions suspensions;
    private final Supplier<Active> active;

    PublicDirectory(ReadModels readModels, Suspensions suspensions, Keeper keeper) {
        this.suspensions = suspensions;
        buckets = readModels.collection(NAME, Bucket.class);
        active = keeper.keepOne(this::readActive);
    }

    /** Events of organisations that share a row take turns, or one's entry would be lost to another's. */
    @Bean
    static ConfigurerModule organisationsOfOneBucketTakeTurns() {
        return axon -> axon.eventProcessing()
                .registerSequencingPolicy(
                        NAME,
                        configuration ->
                                event -> bucketOf(CommitMetaData.required(event.getMetaData(), CommitMetaData.TENANT)));
    }

    /** Places of different organisations do not compare; entering one twice changes nothing, which is as good. */
    @EventHandler
    void on(OrganisationRegistered event, Occurred occurred) {
        String bucket = bucketOf(occurred.tenant().code());
        List<Listed> listed = new ArrayList<>(buckets.find(TenantId.PLATFORM, bucket)
                .map(Bucket::organisations)
                .orElse(List.of()));
        listed.removeIf(other -> other.tenant().equals(occurred.tenant()));
        listed.add(new Listed(occurred.tenant(), event.name(), event.type(), event.district(), event.province()));
        listed.sort(Comparator.comparing(Listed::tenant)); // the log has no order between organisations
        buckets.put(TenantId.PLATFORM, bucket, new Bucket(listed));
    }

    @QueryHandler
    PublicOrganisations.Directory answer(PublicOrganisations query) {
        return new PublicOrganisations.Directory(all().sorted(Comparator.comparing(Listed::name, ThaiOrder.OF_TEXTS)
                        .thenComparing(Listed::type)
                        .thenComparing(Listed::tenant))
                .toList());
    }

    /** Every clock asks for it again and again. */
    @QueryHandler
    Active answer(ActiveOrganisations query) {
        return active.get();
    }

    private Active readActive() {
        Set<TenantId> suspended = Set.copyOf(suspensions.tenants());
        return new Active(all().map(Listed::tenant)
                .filter(tenant -> !suspended.contains(tenant))
                .toList());
    }

    private Stream<Listed> all() {
        return buckets.find(TenantId.PLATFORM, BUCKETS).stream().flatMap(bucket -> bucket.organisations().stream());
    }

    static String bucketOf(String code) {
        return key(Math.floorMod(code.hashCode(), BUCKETS.size()));
    }

    private static String key(int number) {
        return "bucket-" + number;
    }
}
