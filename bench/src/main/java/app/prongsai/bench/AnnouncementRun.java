package app.prongsai.bench;

import app.prongsai.bot.simulator.Accepted;
import app.prongsai.bot.simulator.Channel;
import app.prongsai.bot.simulator.Simulator;
import app.prongsai.bot.simulator.SimulatorApplication;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import org.springframework.context.ConfigurableApplicationContext;

/**
 * From the order to publish until LINE, played by the simulator with LINE's rates, has accepted the last message: one
 * organisation with very many followers, and very many organisations with few.
 */
final class AnnouncementRun {

    private static final Duration GLANCE = Duration.ofMillis(20);

    private AnnouncementRun() {}

    static void print(int organisations, int followers) {
        Path folder = BotServer.folder();
        try (ConfigurableApplicationContext line = SimulatorApplication.start(
                "--server.port=0",
                "--logging.level.root=error",
                "--prongsai.simulator.kept-requests=5000",
                "--prongsai.simulator.kept-per-chat=1")) {
            Simulator simulator = line.getBean(Simulator.class);
            IntStream.range(0, organisations).forEach(number -> simulator.register(channel(number)));
            String address = "http://127.0.0.1:" + line.getEnvironment().getProperty("local.server.port");
            long beforeSetUp = System.nanoTime();
            try (Other product = Other.of(
                    BotServer.PROCESS,
                    folder.toString(),
                    String.valueOf(Other.freePort()),
                    address + "/simulator/line",
                    String.valueOf(organisations),
                    String.valueOf(followers))) {
                double setUp = (System.nanoTime() - beforeSetUp) / 1e9;
                String before = figures(product);
                Instant begin = Instant.now();
                product.order("publish");
                product.await("published");
                awaitIdle(product);
                row(
                        organisations,
                        followers,
                        setUp,
                        before,
                        figures(product),
                        begin,
                        accepted(simulator, organisations));
            }
        } catch (IOException | InterruptedException e) {
            throw new IllegalStateException(e);
        } finally {
            Servers.delete(folder);
        }
    }

    static void heading() {
        System.out.printf("%n### An announcement, from the order to publish to LINE's last yes%n%n");
        System.out.println(
                "| organisations | followers of each | requests | people | s to the first | s to the last |"
                        + " requests per second | heap before and after, MB | platform threads before, after, at most | s to set up |");
        System.out.println("|---:|---:|---:|---:|---:|---:|---:|---|---|---:|");
    }

    private static void row(
            int organisations,
            int followers,
            double setUp,
            String before,
            String after,
            Instant begin,
            List<Accepted> accepted) {
        String[] then = before.split(" ");
        String[] now = after.split(" ");
        Instant first = accepted.stream()
                .map(Accepted::at)
                .min(Comparator.naturalOrder())
                .orElse(begin);
        Instant last = accepted.stream()
                .map(Accepted::at)
                .max(Comparator.naturalOrder())
                .orElse(begin);
        double seconds = Math.max(0.001, Duration.between(first, last).toMillis() / 1e3);
        System.out.printf(
                "| %,d | %,d | %,d | %,d | %.1f | %.1f | %,.0f | %s, %s | %s, %s, %s | %.0f |%n",
                organisations,
                followers,
                accepted.size(),
                accepted.stream().mapToInt(request -> request.to().size()).sum(),
                Duration.between(begin, first).toMillis() / 1e3,
                Duration.between(begin, last).toMillis() / 1e3,
                accepted.size() / seconds,
                then[1],
                now[1],
                then[2],
                now[2],
                now[3],
                setUp);
    }

    private static List<Accepted> accepted(Simulator simulator, int organisations) {
        return IntStream.range(0, organisations)
                .mapToObj(BotServer::channel)
                .flatMap(channel -> simulator.accepted(channel).stream())
                .toList();
    }

    private static void awaitIdle(Other product) throws IOException, InterruptedException {
        String idle = "idle no";
        while (!idle.equals("idle yes")) {
            Thread.sleep(GLANCE);
            product.order("idle");
            idle = product.await("idle");
        }
    }

    private static String figures(Other product) throws IOException {
        product.order("figures");
        return product.await("figures");
    }

    private static Channel channel(int number) {
        return new Channel(
                BotServer.channel(number),
                BotServer.secret(number),
                BotServer.bot(number),
                "ที่ " + number,
                URI.create("http://127.0.0.1:9/line/" + BotServer.tenant(number) + "/webhook"));
    }
}
