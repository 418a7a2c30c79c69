package app.prongsai.bot.conversation;

import app.prongsai.thai.ThaiDates;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import org.springframework.stereotype.Component;

/** What this person said last, to undo it, and because the read model may be a moment behind it. */
@Component
class LastSaid {

    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm");
    private static final Duration A_MOMENT = Duration.ofMinutes(1);
    private static final String MEASURE = "last";
    private static final String PERCENT = "last.percent";
    private static final String AT = "last.at";

    private final Clock clock;

    LastSaid(Clock clock) {
        this.clock = clock;
    }

    void report(Turn turn, Work work, int percent) {
        turn.memory().put(MEASURE, work.id().value());
        turn.memory().put(PERCENT, String.valueOf(percent));
        turn.memory().put(AT, clock.instant().toString());
    }

    void nothing(Turn turn) {
        turn.memory().put(MEASURE, "");
    }

    /** Something that leaves the percent as it is. */
    void step(Turn turn, Work work) {
        report(turn, work, percent(turn, work));
    }

    /** Id of the measure last reported on, or empty. */
    String measure(Turn turn) {
        return turn.memory().get(MEASURE);
    }

    int percent(Turn turn, Work work) {
        Memory memory = turn.memory();
        boolean justNow = memory.get(MEASURE).equals(work.id().value())
                && Instant.parse(memory.get(AT)).plus(A_MOMENT).isAfter(clock.instant());
        return justNow ? Integer.parseInt(memory.get(PERCENT)) : work.percent();
    }

    String time() {
        return clock.instant().atZone(ThaiDates.ZONE).format(TIME);
    }
}
