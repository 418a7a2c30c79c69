package app.prongsai.deploy;

import java.util.Locale;
import java.util.function.Consumer;

/** How many of many things are done, how fast, and how long it will take. */
final class Pace {

    private final int all;
    private final String things;
    private final Consumer<String> show;
    private final long start = System.nanoTime();
    private int done;

    /** @param things what they are, for the user */
    Pace(int all, String things, Consumer<String> show) {
        this.all = all;
        this.things = things;
        this.show = show;
    }

    synchronized void one() {
        done++;
        double seconds = Math.max(0.001, (System.nanoTime() - start) / 1e9);
        show.accept(String.format(
                Locale.ROOT,
                "%,d of %,d %s, %,.0f per second, %,.0f s left",
                done,
                all,
                things,
                done / seconds,
                (all - done) * seconds / done));
    }
}
