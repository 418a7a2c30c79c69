package app.prongsai.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * A portal's front page, warm, beside nginx that serves the same compressed bytes from a file: at the same load in turns,
 * by wrk. Then the memory of the product when ten front pages were read, and when all were.
 */
final class Portal {

    private static final int ROUNDS = Integer.getInteger("rounds", 5);
    private static final int SECONDS = Integer.getInteger("seconds", 10);
    private static final int FEW = 10;

    private final Product product;
    private final HttpClient http =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    private Portal(Product product) {
        this.product = product;
    }

    static void print(int organisations) {
        if (!Wrk.isHere() || !Nginx.isHere() || !Product.isBuilt()) {
            System.out.println("The portal needs nginx and wrk (apt-get install nginx-light wrk) and the product "
                    + "(./mvnw -pl deploy -am package -DskipTests); left out.");
            return;
        }
        String kept = System.getProperty("folder");
        Path folder = kept == null ? BotServer.folder() : Path.of(kept);
        try {
            if (kept == null || Files.notExists(folder)) {
                fill(folder, organisations);
            }
            try (Product product = Product.on(folder)) {
                product.awaitRest(); // after a start the clocks go round all organisations
                new Portal(product).print(folder, organisations);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } finally {
            if (kept == null) {
                Servers.delete(folder);
            }
        }
    }

    /** Organisations with measures and announcements, by a process that ends before the product begins. */
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
            filler.order("end");
            filler.await("ended");
        }
    }

    private void print(Path folder, int organisations) throws IOException {
        byte[] page = read(0).body();
        Path site = Files.createDirectories(folder.resolve("site"));
        Files.write(site.resolve("page.html.gz"), page);
        System.out.printf(
                "%n### A portal's front page warm, %,d bytes compressed, %d rounds of %d s, %d connections%n%n",
                page.length, ROUNDS, SECONDS, Wrk.CONNECTIONS);
        System.out.println("| server | per second | p99, ms |");
        System.out.println("|---|---:|---:|");
        Figures figures = new Figures();
        try (Nginx nginx = Nginx.on(site)) {
            String ours = address(0);
            String theirs = nginx.address() + "/page.html";
            Wrk.run(ours, SECONDS);
            Wrk.run(theirs, SECONDS);
            for (int round = 0; round < ROUNDS; round++) {
                note(figures, "Prongsai", Wrk.run(ours, SECONDS));
                note(figures, "nginx", Wrk.run(theirs, SECONDS));
            }
        }
        for (String server : List.of("Prongsai", "nginx")) {
            System.out.printf(
                    "| %s | %s | %.1f |%n",
                    server, Figures.whole(figures.median(server)), figures.median(server + " p99"));
        }
        System.out.printf(
                "| *Prongsai ÷ nginx, pairwise* | %s | |%n", Figures.two(figures.pairwise("Prongsai", "nginx")));
        printMemory(organisations);
    }

    private static void note(Figures figures, String server, Wrk.Outcome outcome) {
        if (outcome.failed() > 0) {
            System.out.println(server + " failed " + outcome.failed() + " requests");
        }
        figures.add(server, outcome.perSecond());
        figures.add(server + " p99", outcome.p99());
    }

    private void printMemory(int organisations) throws IOException {
        System.out.printf("%n### Memory of the product with %,d portals, MB%n%n", organisations);
        System.out.println("| front pages read | heap | resident | made anew, ms | warm, ms |");
        System.out.println("|---:|---:|---:|---:|---:|");
        for (int pages : new int[] {Math.min(FEW, organisations), organisations}) {
            double cold = millisOfEach(pages);
            double warm = millisOfEach(pages);
            System.out.printf(
                    "| %s | %d | %d | %.2f | %.2f |%n",
                    Figures.whole(pages), product.heapMegabytes(), product.residentMegabytes(), cold, warm);
        }
    }

    private double millisOfEach(int pages) throws IOException {
        long begin = System.nanoTime();
        for (int number = 0; number < pages; number++) {
            read(number);
        }
        return (System.nanoTime() - begin) / 1e6 / pages;
    }

    private HttpResponse<byte[]> read(int organisation) throws IOException {
        try {
            HttpResponse<byte[]> answer = http.send(
                    HttpRequest.newBuilder(URI.create(address(organisation)))
                            .header("Accept-Encoding", "gzip")
                            .build(),
                    BodyHandlers.ofByteArray());
            if (answer.statusCode() != 200) {
                throw new IllegalStateException(answer.uri() + " answers " + answer.statusCode());
            }
            return answer;
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private String address(int organisation) {
        return product.address() + "/o/" + BotServer.tenant(organisation);
    }
}
