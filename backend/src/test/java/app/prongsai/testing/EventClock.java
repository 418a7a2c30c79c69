package app.prongsai.testing;

import java.time.Clock;
import org.axonframework.eventhandling.GenericEventMessage;
import org.springframework.core.Ordered;
import org.springframework.test.context.TestContext;
import org.springframework.test.context.TestExecutionListener;

/** Events of a test carry the time of its own context's clock: Axon has one for all, which another context may have taken. */
public final class EventClock implements TestExecutionListener, Ordered {

    /** When everything else is in place. */
    @Override
    public int getOrder() {
        return Ordered.LOWEST_PRECEDENCE;
    }

    @Override
    public void prepareTestInstance(TestContext test) {
        test.getApplicationContext()
                .getBeanProvider(Clock.class)
                .ifAvailable(clock -> GenericEventMessage.clock = clock);
    }
}
