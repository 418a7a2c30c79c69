package app.prongsai.deploy;

import app.prongsai.platform.RebuildProgress;
import java.io.Console;
import java.io.PrintWriter;
import java.time.Duration;
import java.util.Locale;

/** Shows how far a long work is: on a terminal one line that is written over, otherwise a line every few seconds. */
final class ProgressLine {

    private static final Duration EVERY = Duration.ofSeconds(5);

    private final String name;
    private final PrintWriter out;
    private final boolean terminal;
    private long shown = System.nanoTime();

    ProgressLine(String name, PrintWriter out) {
        this(name, out, isTerminal());
    }

    ProgressLine(String name, PrintWriter out, boolean terminal) {
        this.name = name;
        this.out = out;
        this.terminal = terminal;
    }

    void show(RebuildProgress progress) {
        line(text(name, progress));
    }

    void show(String progress) {
        line(name + ": " + progress);
    }

    private void line(String text) {
        if (terminal) {
            out.print("\r" + text + "   ");
        } else if (System.nanoTime() - shown >= EVERY.toNanos()) {
            shown = System.nanoTime();
            out.println(text);
        }
        out.flush();
    }

    void end() {
        if (terminal) {
            out.println();
            out.flush();
        }
    }

    static String text(String name, RebuildProgress progress) {
        return String.format(
                Locale.ROOT,
                "%s: %,d events, %,d of %,d commits, %,d events/s, %s left",
                name,
                progress.events(),
                progress.commits(),
                progress.allCommits(),
                progress.rate(),
                time(progress.left()));
    }

    private static String time(Duration left) {
        return left.toMinutes() == 0
                ? left.toSeconds() + " s"
                : left.toMinutes() + " min " + left.toSecondsPart() + " s";
    }

    private static boolean isTerminal() {
        Console console = System.console();
        return console != null && console.isTerminal();
    }
}
