package app.prongsai.platform;

import app.prongsai.eventstore.CommitMetaData;
import app.prongsai.eventstore.Outage;
import app.prongsai.shared.TenantId;
import java.util.concurrent.locks.ReentrantLock;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.messaging.InterceptorChain;
import org.axonframework.messaging.MessageHandlerInterceptor;
import org.axonframework.messaging.unitofwork.UnitOfWork;
import org.jspecify.annotations.Nullable;

/** Parks the tenant at whose event a processor fails, and lets the events of parked tenants pass unhandled. */
final class ParkingInterceptor implements MessageHandlerInterceptor<EventMessage<?>> {

    private final String processor;
    private final Parking parking;
    private final Sequences sequences;

    ParkingInterceptor(String processor, Parking parking, Sequences sequences) {
        this.processor = processor;
        this.parking = parking;
        this.sequences = sequences;
    }

    @Override
    public @Nullable Object handle(UnitOfWork<? extends EventMessage<?>> work, InterceptorChain chain)
            throws Exception {
        EventMessage<?> event = work.getMessage();
        TenantId tenant = new TenantId(CommitMetaData.required(event.getMetaData(), CommitMetaData.TENANT));
        ReentrantLock turn = sequences.turn(processor, tenant);
        turn.lock();
        try {
            return parking.isParked(processor, tenant) ? null : chain.proceed();
        } catch (Exception | AssertionError | StackOverflowError failure) {
            if (Outage.isBehind(failure)) {
                throw failure;
            }
            parking.park(
                    processor,
                    tenant,
                    segment(work),
                    CommitMetaData.chain(event.getMetaData()),
                    event.getPayloadType().getSimpleName(),
                    failure);
            return null;
        } finally {
            turn.unlock();
        }
    }

    private int segment(UnitOfWork<?> work) {
        return work.<Integer>getResource("Processor[" + processor + "]/SegmentId");
    }
}
