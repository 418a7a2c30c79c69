package app.prongsai.platform;

import app.prongsai.readmodel.ReadModels;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Objects;
import java.util.function.Supplier;
import java.util.function.ToLongFunction;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * Where answers are kept. Another process's changes are not heard of here, so where several serve the same data an answer
 * holds for a minute at most; and none is carried into the next day, which may say "late" where this one does not.
 */
@Component
public class Keeper implements AutoCloseable {

    private static final ZoneId ZONE = ZoneId.of("Asia/Bangkok");
    private static final long MINUTE = 60;

    /** @param minute always the same in an instance of one process */
    private record Moment(LocalDate day, long minute) {}

    private final ReadModels readModels;
    private final Processes processes;
    private final Clock clock;
    private final Gradually afterRebuild;

    /** @param replacedLasts how long what a rebuild has replaced may still be read */
    Keeper(
            ReadModels readModels,
            Processes processes,
            Clock clock,
            @Value("${prongsai.rebuild.replaced-lasts:15s}") Duration replacedLasts) {
        this.afterRebuild = new Gradually(replacedLasts);
        this.readModels = readModels;
        this.processes = processes;
        this.clock = clock;
    }

    /** @param room for so many bytes of answers */
    public <K, V> Kept<K, V> keep(long room, ToLongFunction<V> size) {
        return new Kept<>(readModels, this::moment, room, size, afterRebuild);
    }

    /** One answer; made anew when it is asked for after a row that it was read from has changed. */
    public <V> Supplier<V> keepOne(Supplier<V> make) {
        Kept<String, V> kept = keep(1, answer -> 1);
        return () -> {
            V answer = kept.find("");
            return answer != null ? answer : Objects.requireNonNull(kept.make("", make::get));
        };
    }

    @Override
    public void close() {
        afterRebuild.close();
    }

    private Moment moment() {
        boolean alone = processes.living().size() == 1;
        return new Moment(
                LocalDate.now(clock.withZone(ZONE)), alone ? 0 : clock.instant().getEpochSecond() / MINUTE);
    }
}
