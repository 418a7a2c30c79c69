package app.prongsai.platform;

import app.prongsai.eventstore.CommitMetaData;
import app.prongsai.eventstore.Outage;
import app.prongsai.shared.TenantId;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.messaging.InterceptorChain;
import org.axonframework.messaging.MessageHandlerInterceptor;
import org.axonframework.messaging.unitofwork.UnitOfWork;
import org.jspecify.annotations.Nullable;

/** Parks the tenant at whose event a processor fails, and lets the events of parked tenants pass unhandled. */
final class ParkingInterceptor implements MessageHandlerInterceptor<EventMessage<?>> {

    private final String processor;
    private final Parking parking;
    private final EventBatches batches;

    ParkingInterceptor(String processor, Parking parking, EventBatches batches) {
        this.processor = processor;
        this.parking = parking;
        this.batches = batches;
    }

    @Override
    public @Nullable Object handle(UnitOfWork<? extends EventMessage<?>> work, InterceptorChain chain)
            throws Exception {
        EventMessage<?> event = work.getMessage();
        TenantId tenant = new TenantId(CommitMetaData.required(event.getMetaData(), CommitMetaData.TENANT));
        EventBatches.Batch batch = batches.of(work);
        batch.takeTurn(tenant);
        try {
            if (!parking.isParked(processor, tenant)) {
                batch.run(chain::proceed);
            }
        } catch (Exception | AssertionError | StackOverflowError failure) {
            if (Outage.isBehind(failure)) {
                throw failure;
            }
            // What came before it stands from now on: the retry begins here.
            batch.write();
            parking.park(
                    processor,
                    tenant,
                    batch.segment(),
                    CommitMetaData.chain(event.getMetaData()),
                    event.getPayloadType().getSimpleName(),
                    failure);
        }
        batch.writeIfDue(work);
        return null;
    }
}
