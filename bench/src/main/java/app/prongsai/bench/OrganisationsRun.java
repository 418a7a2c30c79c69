package app.prongsai.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Stream;

/**
 * Many organisations beside few, on the packaged product as its launcher starts it: the launcher's verb takes them in while it
 * runs; then it is started anew, serves, and idles with every clock running. With the database in its own process, and behind
 * {@code MONGODB_URI} in another.
 */
final class OrganisationsRun {

    private static final int FIRST_CODE = 1_000_000;
    /** Long enough for every clock to have gone round all organisations. */
    private static final Duration SETTLING = Duration.ofSeconds(Integer.getInteger("settling", 150));

    private static final Duration QUIET = Duration.ofSeconds(60);

    /** What is told of so many organisations, in the table's order. */
    private record Outcome(Map<String, Double> figures) {

        void add(String name, double value) {
            figures.put(name, value);
        }
    }

    private OrganisationsRun() {}

    static void print(int few, int many) {
        if (!Product.isBuilt()) {
            System.out.println(
                    "The organisations need the product (./mvnw -pl deploy -am package -DskipTests); left out.");
            return;
        }
        try {
            print("in the product's process", false, few, many);
            print("behind MONGODB_URI", true, few, many);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void print(String where, boolean apart, int few, int many) throws IOException {
        Outcome first = outcome(few, apart);
        Outcome second = outcome(many, apart);
        System.out.printf("%n### The database %s%n%n", where);
        System.out.printf("| | %,d organisations | %,d | ratio |%n", few, many);
        System.out.println("|---|---:|---:|---:|");
        first.figures().forEach((name, value) -> {
            double other = second.figures().getOrDefault(name, Double.NaN);
            System.out.printf("| %s | %,.2f | %,.2f | %.2f |%n", name, value, other, other / value);
        });
    }

    private static Outcome outcome(int organisations, boolean apart) throws IOException {
        Outcome outcome = new Outcome(new LinkedHashMap<>());
        Path folder = Servers.temporaryFolder(true);
        try (DatabaseApart database = apart ? DatabaseApart.on(folder.resolve("database")) : null) {
            Map<String, String> environment = database == null ? Map.of() : Map.of("MONGODB_URI", database.uri());
            try (Product product = Product.launched(folder, environment, "/")) {
                takeIn(product, list(folder, organisations), organisations, outcome);
            }
            outcome.add("data, MB", megabytes(folder));
            serve(folder, environment, organisations, outcome);
        } finally {
            Servers.delete(folder);
        }
        return outcome;
    }

    private static void takeIn(Product product, Path list, int organisations, Outcome outcome) throws IOException {
        long start = System.nanoTime();
        product.verb("tenants", "import", list.toString());
        double seconds = (System.nanoTime() - start) / 1e9;
        product.awaitAnswer("/o/" + code(organisations - 1));
        product.awaitRest();
        outcome.add("taken in by the verb, with its own start, s", seconds);
        outcome.add("taken in per second", organisations / seconds);
        outcome.add("until the product had followed, s", (System.nanoTime() - start) / 1e9);
    }

    private static void serve(Path folder, Map<String, String> environment, int organisations, Outcome outcome)
            throws IOException {
        long start = System.nanoTime();
        try (Product product = Product.launched(folder, environment, "/o/" + code(organisations - 1))) {
            outcome.add("start to the first page, s", (System.nanoTime() - start) / 1e9);
            LockSupport.parkNanos(SETTLING.toNanos());
            outcome.add("processor time of an idle minute, s", product.processorMillis(QUIET) / 1e3);
            outcome.add("heap after a collection, MB", product.heapMegabytes());
            outcome.add("resident, MB", product.residentMegabytes());
            outcome.add("threads of the system", product.threads());
        }
    }

    private static Path list(Path folder, int organisations) throws IOException {
        StringBuilder text = new StringBuilder("รหัส อปท.,ประเภท,ชื่อ,อำเภอ,จังหวัด,เว็บไซต์\n");
        for (int number = 0; number < organisations; number++) {
            text.append(String.format(
                    Locale.ROOT,
                    "%s,อบต.,สาธิตที่ %d,อำเภอที่ %d,จังหวัดที่ %d,\"www,sathit-%d.go.th\"%n",
                    code(number),
                    number,
                    number / 9,
                    number / 103,
                    number));
        }
        return Files.write(folder.resolve("list.csv"), text.toString().getBytes(StandardCharsets.UTF_8));
    }

    private static String code(int number) {
        return String.valueOf(FIRST_CODE + number);
    }

    private static double megabytes(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.mapToLong(file -> file.toFile().length()).sum() / 1024.0 / 1024;
        }
    }
}
