package app.prongsai.platform;

import app.prongsai.eventstore.LogTokenStore;
import app.prongsai.readmodel.ReadModels;
import app.prongsai.readmodel.TenantCollection;
import app.prongsai.shared.TenantId;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * Which tenants are parked in which processors. Only the process that has claimed a tenant's segment parks and unparks
 * it, in the tenant's turn. It knows all that were parked when it claimed the segment, so a tenant that it does not know
 * as parked is not; one that it does know is looked up, for it may have been unparked elsewhere in between.
 */
@Component
class Parking implements LogTokenStore.ClaimListener {

    private static final Logger LOG = LoggerFactory.getLogger(Parking.class);

    private record Place(String processor, TenantId tenant) {}

    private final ReadModels readModels;
    private final TenantCollection<DeadLetter> letters;
    private final LogTokenStore tokens;
    private final Sequences sequences;
    private final Clock clock;
    private final TenantCollection<SkippedCommit> skipped;
    private final Duration firstDelay;
    private final Duration longestDelay;
    private final String process = UUID.randomUUID().toString();
    private final Set<Place> known = ConcurrentHashMap.newKeySet();

    Parking(
            ReadModels readModels,
            LogTokenStore tokens,
            Sequences sequences,
            Clock clock,
            @Value("${prongsai.dead-letters.retry:1m}") Duration firstDelay,
            @Value("${prongsai.dead-letters.retry-at-most:1h}") Duration longestDelay) {
        this.readModels = readModels;
        this.letters = readModels.collection(DeadLetter.COLLECTION, DeadLetter.class);
        this.skipped = readModels.collection(SkippedCommit.COLLECTION, SkippedCommit.class);
        this.tokens = tokens;
        this.sequences = sequences;
        this.clock = clock;
        this.firstDelay = firstDelay;
        this.longestDelay = longestDelay;
        tokens.listen(this);
    }

    @Override
    public void claimed(String processor) {
        readModels.refresh();
        all();
    }

    @Override
    public void releasing(String processor) {
        sequences.letTurnsEnd(processor);
    }

    List<DeadLetter> all() {
        List<DeadLetter> all =
                letters.leftOver().stream().map(TenantCollection.Entry::row).toList();
        all.forEach(letter -> known.add(new Place(letter.processor(), letter.tenant())));
        return all;
    }

    Optional<DeadLetter> find(String processor, TenantId tenant) {
        return letters.find(tenant, processor);
    }

    boolean isParked(String processor, TenantId tenant) {
        Place place = new Place(processor, tenant);
        if (!known.contains(place)) {
            return false;
        }
        boolean parked = find(processor, tenant).isPresent();
        if (!parked) {
            known.remove(place);
        }
        return parked;
    }

    void park(String processor, TenantId tenant, int segment, long chain, String event, Throwable failure) {
        Place place = new Place(processor, tenant);
        if (find(processor, tenant).isPresent()) {
            known.add(place); // since before, by a process that had claimed the segment then
            return;
        }
        Instant now = clock.instant();
        keep(new DeadLetter(processor, tenant, chain, event, Failure.of(failure), now, 1, now, process), segment);
        LOG.warn(
                "Parked {} in {}: {} of its commit {} failed with {}; all others go on",
                tenant,
                processor,
                event,
                chain,
                failure.getClass().getName());
    }

    /** Sets when it is tried again. */
    void keep(DeadLetter letter, int segment) {
        tokens.extendClaim(letter.processor(), segment);
        letters.put(
                letter.tenant(),
                letter.processor(),
                letter.dueAt(clock.instant().plus(delay(letter)), process));
        known.add(new Place(letter.processor(), letter.tenant()));
    }

    void unpark(DeadLetter letter, int segment) {
        tokens.extendClaim(letter.processor(), segment);
        letters.remove(letter.tenant(), letter.processor());
        LOG.info("{} has caught up in {} and is parked no more", letter.tenant(), letter.processor());
    }

    /** While the processor rests: what a rebuild failed at. Where a tenant is parked before, it stays parked there. */
    void parkNoLaterThan(String processor, Map<TenantId, Replay.Broken> broken) {
        Instant now = clock.instant();
        broken.forEach((tenant, where) -> {
            if (find(processor, tenant)
                    .filter(letter -> letter.next() <= where.chain())
                    .isEmpty()) {
                letters.put(
                        tenant,
                        processor,
                        new DeadLetter(
                                processor,
                                tenant,
                                where.chain(),
                                where.event(),
                                where.failure(),
                                now,
                                1,
                                now.plus(firstDelay),
                                process));
            }
            known.add(new Place(processor, tenant));
            LOG.warn("A rebuild parked {} in {}: {} failed with {}", tenant, processor, where.event(), where.failure());
        });
    }

    /** While the processor rests: a rebuild has handled everything of the others. */
    void unparkAllBut(String processor, Set<TenantId> broken) {
        all().stream()
                .filter(letter -> letter.processor().equals(processor) && !broken.contains(letter.tenant()))
                .forEach(letter -> letters.remove(letter.tenant(), processor));
    }

    /** Leaves the commit out at which the tenant is parked; answers the letter about the rest. */
    DeadLetter skip(DeadLetter letter, int segment) {
        tokens.extendClaim(letter.processor(), segment);
        SkippedCommit commit = SkippedCommit.of(letter, clock.instant());
        skipped.put(letter.tenant(), commit.key(), commit);
        DeadLetter rest = letter.from(letter.next() + 1);
        keep(rest, segment);
        LOG.warn("{} leaves out commit {} of {} for good", letter.processor(), letter.next(), letter.tenant());
        return rest;
    }

    List<SkippedCommit> skipped() {
        return skipped.leftOver().stream().map(TenantCollection.Entry::row).toList();
    }

    /** What another process tried last is due here at once: a new version of the product may do better. */
    boolean isDue(DeadLetter letter) {
        return !letter.triedBy().equals(process) || !clock.instant().isBefore(letter.due());
    }

    private Duration delay(DeadLetter letter) {
        Duration delay = firstDelay;
        for (int attempt = 1; attempt < letter.attempts() && delay.compareTo(longestDelay) < 0; attempt++) {
            delay = delay.multipliedBy(2);
        }
        return delay.compareTo(longestDelay) < 0 ? delay : longestDelay;
    }
}
