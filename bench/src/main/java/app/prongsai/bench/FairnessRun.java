package app.prongsai.bench;

import app.prongsai.eventstore.database.Database;
import app.prongsai.eventstore.database.DatabaseSettings;
import app.prongsai.intake.ReportReader;
import app.prongsai.intake.UnreadableReport;
import app.prongsai.platform.RebuildRequest;
import app.prongsai.platform.RebuildRequest.State;
import app.prongsai.readmodel.ReadModels;
import app.prongsai.readmodel.TenantCollection;
import app.prongsai.shared.TenantId;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpRequest;
import java.nio.file.Path;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;

/**
 * How long light organisations wait for their webhooks and public pages, alone and beside a heavy neighbour: somebody who
 * rebuilds read models, who imports ten megabytes again and again, who is flooded with webhooks. In slices that alternate.
 */
final class FairnessRun {

    private static final int WEBHOOKS = Integer.getInteger("webhooks", 50);
    private static final int PAGES = Integer.getInteger("pages", 100);
    private static final int FLOOD = Integer.getInteger("flood", 500);
    private static final int HISTORY = Integer.getInteger("history", 20_000);
    private static final int MEGABYTES = Integer.getInteger("megabytes", 10);
    private static final int WARM_UP = 3;
    private static final Duration HEAD_START = Duration.ofSeconds(2);
    private static final Duration GLANCE = Duration.ofMillis(50);
    private static final List<String> REBUILT = List.of("measure-boards", "measure-sheets");

    /** Does it again and again, as long as it is wanted. */
    private interface Neighbour {

        void work(BooleanSupplier wanted) throws IOException;
    }

    private final Product product;
    private final Path folder;
    private final Load webhooks;
    private final Load pages;
    private final Figures figures = new Figures();
    private final Map<String, Integer> failed = new LinkedHashMap<>();

    private FairnessRun(Product product, Path folder, int light) {
        this.product = product;
        this.folder = folder;
        this.webhooks = new Load(new SignedWebhooks(product.port(), 1, light));
        this.pages = new Load(number -> HttpRequest.newBuilder(
                        URI.create(product.address() + "/o/" + BotServer.tenant(1 + number % light)))
                .timeout(Duration.ofSeconds(30))
                .build());
    }

    /** @param organisations of which one is heavy */
    static void print(int organisations, int rounds, int seconds) {
        if (!Product.isBuilt()) {
            System.out.println("Fairness needs the product (./mvnw -pl deploy -am package -DskipTests); left out.");
            return;
        }
        Path folder = BotServer.folder();
        try (LineStub line = new LineStub()) {
            fill(folder, organisations);
            try (Product product = Product.on(
                    folder,
                    Map.of("PRONGSAI_LINE_API_BASE", line.address(), "PRONGSAI_LINE_DATA_API_BASE", line.address()))) {
                new FairnessRun(product, folder, organisations - 1).print(rounds, seconds);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } finally {
            Servers.delete(folder);
        }
    }

    private static void fill(Path folder, int organisations) throws IOException {
        try (Other filler = Other.of(
                BotServer.PROCESS,
                folder.toString(),
                String.valueOf(Other.freePort()),
                "http://127.0.0.1:1",
                String.valueOf(organisations),
                "0")) {
            filler.order("portals");
            filler.await("portals");
            filler.order("heavy " + HISTORY);
            filler.await("heavy");
            filler.order("end");
            filler.await("ended");
        }
    }

    private void print(int rounds, int seconds) throws IOException {
        byte[] document = LargeDocument.csv(MEGABYTES);
        System.out.printf(
                "%n### Light organisations beside a heavy one, %d rounds of %d s, %d webhooks and %d pages a second%n%n",
                rounds, seconds, WEBHOOKS, PAGES);
        System.out.printf(
                "A document of %,d bytes with %,d measures; a history of %,d commits.%n%n",
                document.length, measures(document), HISTORY);
        Map<String, Neighbour> neighbours = new LinkedHashMap<>();
        neighbours.put("a rebuild", this::rebuild);
        neighbours.put("an import", wanted -> importing(document, wanted));
        neighbours.put("a flood of webhooks", wanted -> flood(seconds, wanted));
        slice("warm", WARM_UP * seconds);
        neighbours.forEach((name, neighbour) -> beside("warm, " + name, neighbour, seconds));
        for (int round = 0; round < rounds; round++) {
            neighbours.forEach((name, neighbour) -> {
                slice("alone, " + name, seconds);
                beside(name, neighbour, seconds);
            });
        }
        System.out.println("| neighbour | request | p99 alone, ms | p99 beside, ms | pairwise | not answered 200 |");
        System.out.println("|---|---|---:|---:|---:|---:|");
        for (String name : neighbours.keySet()) {
            row(name, "webhook");
            row(name, "page");
        }
    }

    private static int measures(byte[] document) {
        try {
            return ReportReader.read(document).measures().size();
        } catch (UnreadableReport e) {
            throw new IllegalStateException(e.english());
        }
    }

    private void row(String neighbour, String request) {
        String alone = "alone, " + neighbour + " " + request;
        String beside = neighbour + " " + request;
        System.out.printf(
                "| %s | %s | %.1f | %.1f | %s | %d |%n",
                neighbour,
                request,
                figures.median(alone),
                figures.median(beside),
                Figures.two(figures.pairwise(beside, alone)),
                failed.getOrDefault(beside, 0));
    }

    private void beside(String name, Neighbour neighbour, int seconds) {
        AtomicBoolean wanted = new AtomicBoolean(true);
        CompletableFuture<Void> work = CompletableFuture.runAsync(
                () -> {
                    try {
                        neighbour.work(wanted::get);
                    } catch (IOException e) {
                        throw new UncheckedIOException(e);
                    }
                },
                task -> Thread.ofPlatform().daemon().start(task));
        LockSupport.parkNanos(HEAD_START.toNanos());
        slice(name, seconds);
        wanted.set(false);
        work.join();
    }

    /** Both at once, as they come to the product. */
    private void slice(String name, int seconds) {
        CompletableFuture<Load.Outcome> read = CompletableFuture.supplyAsync(
                () -> pages.run(PAGES, seconds), task -> Thread.ofPlatform().start(task));
        note(name + " webhook", webhooks.run(WEBHOOKS, seconds));
        note(name + " page", read.join());
    }

    private void note(String name, Load.Outcome outcome) {
        figures.add(name, Figures.percentile(outcome.millis(), 0.99));
        failed.merge(name, outcome.refused() + outcome.broken(), Integer::sum);
    }

    /** As the launcher's verb does: by a wish that the running product fulfils. */
    private void rebuild(BooleanSupplier wanted) {
        try (Database database = Database.open(new DatabaseSettings(folder, null, "prongsai"))) {
            TenantCollection<RebuildRequest> requests =
                    new ReadModels(database.mongo()).collection(RebuildRequest.COLLECTION, RebuildRequest.class);
            while (wanted.getAsBoolean()) {
                REBUILT.forEach(name -> requests.put(
                        TenantId.PLATFORM,
                        name,
                        RebuildRequest.of(name, UUID.randomUUID().toString())));
                while (requests.find(TenantId.PLATFORM, REBUILT).stream()
                        .anyMatch(request -> request.state() == State.WAITING || request.state() == State.RUNNING)) {
                    LockSupport.parkNanos(GLANCE.toNanos());
                }
            }
        }
    }

    private void importing(byte[] document, BooleanSupplier wanted) throws IOException {
        Officer officer = Officer.signedIn(
                product.address(),
                HeavyTenant.LOGIN + "@" + BotServer.tenant(HeavyTenant.NUMBER),
                HeavyTenant.PASSWORD);
        while (wanted.getAsBoolean()) {
            officer.reads(document);
        }
    }

    private void flood(int seconds, BooleanSupplier wanted) {
        Load load = new Load(new SignedWebhooks(product.port(), HeavyTenant.NUMBER, 1));
        while (wanted.getAsBoolean()) {
            load.run(FLOOD, Math.max(1, seconds / 4));
        }
    }
}
