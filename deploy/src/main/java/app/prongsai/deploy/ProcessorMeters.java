package app.prongsai.deploy;

import app.prongsai.platform.CaughtUp;
import app.prongsai.platform.DeadLetters;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;
import org.springframework.stereotype.Component;

/** Of each processor: the organisations that are parked in it, and the commits by which it is behind the log. */
@Component
record ProcessorMeters(DeadLetters deadLetters, CaughtUp caughtUp) implements MeterBinder {

    static final String DEAD_LETTERS = "prongsai.dead.letters";
    static final String LAG = "prongsai.processor.lag";

    @Override
    public void bindTo(MeterRegistry registry) {
        for (String processor : caughtUp.processors()) {
            Gauge.builder(DEAD_LETTERS, () -> deadLetters.count(processor))
                    .description("Organisations parked in the processor")
                    .tag("processor", processor)
                    .register(registry);
            Gauge.builder(LAG, () -> caughtUp.lag(processor))
                    .description("Commits by which the processor is behind the log")
                    .baseUnit("commits")
                    .tag("processor", processor)
                    .register(registry);
        }
    }
}
