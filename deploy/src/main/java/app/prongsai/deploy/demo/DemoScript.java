package app.prongsai.deploy.demo;

import app.prongsai.platform.Backend;
import app.prongsai.reports.SubmitReport;
import app.prongsai.shared.Actor;
import app.prongsai.shared.Command;
import app.prongsai.thai.ThaiDates;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Commands with the days on which they are given, written down in any order and played in that of the days. */
final class DemoScript {

    private static final LocalTime MORNING = LocalTime.of(9, 0);
    private static final Duration BETWEEN = Duration.ofMinutes(1);

    private record Line(LocalDate date, Actor actor, String id, Command command) {}

    private final LocalDate today;
    private final List<Line> lines = new ArrayList<>();

    DemoScript(LocalDate today) {
        this.today = today;
    }

    LocalDate today() {
        return today;
    }

    /** The same day, or today if that has not come. */
    LocalDate past(LocalDate date) {
        return date.isAfter(today) ? today : date;
    }

    /** So many days ago, but not before the beginning. */
    LocalDate since(LocalDate beginning, int daysAgo) {
        LocalDate day = today.minusDays(daysAgo);
        return day.isBefore(beginning) ? beginning : day;
    }

    void say(LocalDate date, Actor actor, Command command) {
        lines.add(new Line(past(date), actor, "demo/" + lines.size(), command));
    }

    /**
     * Whatever was played before has no effect again, though the days in it have moved on since.
     *
     * @param settle waits until read models have followed
     */
    void play(Backend backend, Runnable settle) {
        Instant now = new DemoClock().instant();
        Instant last = Instant.EPOCH;
        for (Line line : lines.stream().sorted(Comparator.comparing(Line::date)).toList()) {
            Instant morning = line.date().atTime(MORNING).atZone(ThaiDates.ZONE).toInstant();
            Instant next = last.plus(BETWEEN);
            Instant then = morning.isAfter(next) ? morning : next;
            last = then.isAfter(now) ? now : then;
            if (line.command() instanceof SubmitReport) {
                settle.run(); // a report is made from what can be read
            }
            DemoClock.at(last, () -> backend.sendOnce(line.actor(), line.id(), line.command()));
        }
    }
}
