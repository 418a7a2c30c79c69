package app.prongsai.deploy;

import app.prongsai.platform.CaughtUp;
import app.prongsai.platform.DeadLetters;
import app.prongsai.platform.Rebuild;
import app.prongsai.platform.RebuildProgress;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;
import org.springframework.stereotype.Component;

/** Of each processor: the organisations that are parked in it, and the commits by which it is behind the log, and how far its rebuild is. */
@Component
record ProcessorMeters(DeadLetters deadLetters, CaughtUp caughtUp, Rebuild rebuild) implements MeterBinder {

    static final String DEAD_LETTERS = "prongsai.dead.letters";
    static final String LAG = "prongsai.processor.lag";
    static final String REBUILD = "prongsai.rebuild.done";

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
            Gauge.builder(REBUILD, () -> rebuilt(processor))
                    .description(
                            "The part of the log, from 0 to 1, that the running rebuild has read; NaN if none runs")
                    .tag("processor", processor)
                    .register(registry);
        }
    }

    private double rebuilt(String processor) {
        RebuildProgress progress = rebuild.running().get(processor);
        return progress == null ? Double.NaN : progress.done();
    }
}
