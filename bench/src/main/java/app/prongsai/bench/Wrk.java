package app.prongsai.bench;

import java.io.IOException;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** As many requests as a server takes, by the program wrk: it costs the machine less than a client of our own. */
final class Wrk {

    static final int CONNECTIONS = 32;

    private static final Pattern RATE = Pattern.compile("Requests/sec:\\s+([0-9.]+)");
    private static final Pattern P99 = Pattern.compile("99%\\s+([0-9.]+)(us|ms|s)");
    private static final Pattern FAILED = Pattern.compile("Non-2xx or 3xx responses: ([0-9]+)");

    /** @param p99 in milliseconds */
    record Outcome(double perSecond, double p99, long failed) {}

    private Wrk() {}

    static boolean isHere() {
        return Programs.isHere("wrk");
    }

    static Outcome run(String address, int seconds) throws IOException {
        String said = Programs.said(
                "wrk",
                "-t1",
                "-c" + CONNECTIONS,
                "-d" + seconds + "s",
                "--latency",
                "-H",
                "Accept-Encoding: gzip",
                address);
        Matcher rate = RATE.matcher(said);
        Matcher p99 = P99.matcher(said);
        if (!rate.find() || !p99.find()) {
            throw new IOException("wrk said: " + said);
        }
        Matcher failed = FAILED.matcher(said);
        return new Outcome(
                Double.parseDouble(rate.group(1)),
                Double.parseDouble(p99.group(1)) * millis(p99.group(2)),
                failed.find() ? Long.parseLong(failed.group(1)) : 0);
    }

    private static double millis(String unit) {
        return switch (unit) {
            case "us" -> 0.001;
            case "ms" -> 1;
            default -> 1000;
        };
    }
}
