package app.prongsai.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;

/**
 * How soon a webhook is acknowledged: the product, which stores it first, beside the SDK's echo sample, which stores
 * nothing, at the same rates in turn; and the product again while it rebuilds its read models.
 */
final class Webhooks {

    private static final List<Integer> RATES = List.of(50, 200, 500);

    private Webhooks() {}

    static void print(int organisations, int seconds) {
        System.out.printf(
                "%n### Webhooks acknowledged over %,d organisations, ms, %d s each%n%n", organisations, seconds);
        System.out.println("| per second | server | p50 | p99 | p99.9 | longest | not 200 | 5xx or none |");
        System.out.println("|---:|---|---:|---:|---:|---:|---:|---:|");
        Path folder = BotServer.folder();
        try (LineStub line = new LineStub();
                Other product = Other.of(
                        BotServer.PROCESS,
                        folder.toString(),
                        String.valueOf(Other.freePort()),
                        line.address(),
                        String.valueOf(organisations),
                        "0");
                Other sdk = Other.of(SdkServer.PROCESS, String.valueOf(Other.freePort()), line.address())) {
            Load ours = new Load(new SignedWebhooks(product.port(1), 0, organisations));
            Load theirs = new Load(new SignedWebhooks(sdk.port(0), 0, organisations));
            ours.run(RATES.get(1), seconds);
            theirs.run(RATES.get(1), seconds);
            for (int rate : rates()) {
                print(rate, "Prongsai", ours.run(rate, seconds));
                print(rate, "LINE SDK sample", theirs.run(rate, seconds));
                product.order("rebuild");
                print(rate, "Prongsai during rebuilds", ours.run(rate, seconds));
                product.order("rest");
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } finally {
            Servers.delete(folder);
        }
    }

    private static List<Integer> rates() {
        Integer only = Integer.getInteger("rate");
        return only == null ? RATES : List.of(only);
    }

    private static void print(int rate, String server, Load.Outcome outcome) {
        System.out.printf(
                "| %d | %s | %.1f | %.1f | %.1f | %.1f | %d | %d |%n",
                rate,
                server,
                Figures.percentile(outcome.millis(), 0.5),
                Figures.percentile(outcome.millis(), 0.99),
                Figures.percentile(outcome.millis(), 0.999),
                Figures.percentile(outcome.millis(), 1),
                outcome.refused(),
                outcome.broken());
    }
}
