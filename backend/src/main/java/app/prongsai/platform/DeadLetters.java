package app.prongsai.platform;

import app.prongsai.platform.DeadLetterRequest.Action;
import app.prongsai.platform.DeadLetterRequest.State;
import app.prongsai.readmodel.ReadModels;
import app.prongsai.readmodel.TenantCollection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;

/**
 * The tenants that are parked in some processor. What is asked for here is done by the process that has claimed their
 * events, be it this one or another.
 */
@Component
public class DeadLetters {

    private final Parking parking;
    private final TenantCollection<DeadLetterRequest> requests;

    DeadLetters(Parking parking, ReadModels readModels) {
        this.parking = parking;
        this.requests = readModels.collection(DeadLetterRequest.COLLECTION, DeadLetterRequest.class);
    }

    /** By processor and tenant. */
    public List<DeadLetter> list() {
        return parking.all().stream()
                .sorted(Comparator.comparing(DeadLetter::processor).thenComparing(DeadLetter::tenant))
                .toList();
    }

    /** How many tenants are parked in a processor. */
    public long count(String processor) {
        return parking.all().stream()
                .filter(letter -> letter.processor().equals(processor))
                .count();
    }

    /** What was ever left out, oldest first. */
    public List<SkippedCommit> skipped() {
        return parking.skipped().stream()
                .sorted(Comparator.comparing(SkippedCommit::at))
                .toList();
    }

    /** Asks to try again now, from the commit on at which the tenant is parked. */
    public DeadLetterRequest retry(DeadLetter letter) {
        return ask(letter, Action.RETRY);
    }

    /** Asks to leave that commit out for good, and to try the rest. */
    public DeadLetterRequest skip(DeadLetter letter) {
        return ask(letter, Action.SKIP);
    }

    /** What has become of a wish; nothing if somebody else's has taken its place. */
    public Optional<DeadLetterRequest> now(DeadLetterRequest request) {
        return requests.find(request.tenant(), request.processor())
                .filter(found -> found.id().equals(request.id()));
    }

    /** Takes a wish back, or forgets a fulfilled one. */
    public void forget(DeadLetterRequest request) {
        requests.remove(request.tenant(), request.processor());
    }

    private DeadLetterRequest ask(DeadLetter letter, Action action) {
        DeadLetterRequest request = new DeadLetterRequest(
                letter.processor(),
                letter.tenant(),
                UUID.randomUUID().toString(),
                action,
                letter.next(),
                State.WAITING);
        requests.put(letter.tenant(), letter.processor(), request);
        return request;
    }
}
