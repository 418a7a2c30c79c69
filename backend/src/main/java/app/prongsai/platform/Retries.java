package app.prongsai.platform;

import app.prongsai.platform.DeadLetterRequest.Action;
import app.prongsai.platform.DeadLetterRequest.State;
import app.prongsai.readmodel.ReadModels;
import app.prongsai.readmodel.TenantCollection;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Tries parked tenants again: when somebody asks, once after every start, and then with growing delays. */
@Component
class Retries implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(Retries.class);

    private final Parking parking;
    private final Retry retry;
    private final Sequences sequences;
    private final TenantCollection<DeadLetterRequest> requests;
    private final ScheduledExecutorService thread = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().name("retries").daemon().factory());

    Retries(Parking parking, Retry retry, Sequences sequences, ReadModels readModels, ProcessorsHere processors) {
        this.parking = parking;
        this.retry = retry;
        this.sequences = sequences;
        this.requests = readModels.collection(DeadLetterRequest.COLLECTION, DeadLetterRequest.class);
        if (processors.run()) {
            thread.scheduleWithFixedDelay(this::look, 500, 500, TimeUnit.MILLISECONDS);
        }
    }

    @Override
    public void close() {
        thread.shutdownNow();
    }

    private void look() {
        try {
            for (TenantCollection.Entry<DeadLetterRequest> request : requests.leftOver()) {
                if (request.row().state() == State.WAITING) {
                    fulfil(request.row());
                }
            }
            parking.all().stream().filter(parking::isDue).forEach(this::tryAgain);
        } catch (RuntimeException e) {
            if (!thread.isShutdown()) {
                LOG.warn("Dead letters could not be looked after: {}", e.toString());
            }
        }
    }

    private void fulfil(DeadLetterRequest request) {
        OptionalInt segment = sequences.segmentHere(request.processor(), request.tenant());
        if (segment.isEmpty()) {
            return;
        }
        Optional<DeadLetter> letter =
                parking.find(request.processor(), request.tenant()).filter(found -> found.next() == request.next());
        if (letter.isEmpty()) {
            answer(request, State.OUTDATED);
        } else {
            answer(request, State.RUNNING);
            DeadLetter rest =
                    request.action() == Action.SKIP ? parking.skip(letter.get(), segment.getAsInt()) : letter.get();
            switch (tryAgain(rest)) {
                case CAUGHT_UP -> answer(request, State.DONE);
                case FAILED_AGAIN -> answer(request, State.FAILED);
                case NOT_OURS -> answer(request, State.FAILED);
            }
        }
    }

    private Retry.End tryAgain(DeadLetter letter) {
        Retry.End end = retry.of(letter);
        if (end == Retry.End.FAILED_AGAIN) {
            LOG.warn("{} was tried again in {} and stays parked", letter.tenant(), letter.processor());
        }
        return end;
    }

    private void answer(DeadLetterRequest request, State state) {
        requests.put(request.tenant(), request.processor(), request.now(state));
    }
}
