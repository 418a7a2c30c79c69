package app.prongsai.bench;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The packaged product, serving for real from a folder that was filled before. */
final class Product implements AutoCloseable {

    private static final Path JAR = Path.of("..", "deploy", "target", "prongsai.jar");
    private static final Pattern HEAP = Pattern.compile("(?:used|heap:?)\\s+([0-9]+)K");
    private static final Duration A_SECOND = Duration.ofSeconds(1);
    private static final long PATIENCE = TimeUnit.MINUTES.toNanos(5);

    /** As the launcher starts it. */
    private static final List<String> LAUNCHED = List.of(
            "-Xmx1g",
            "-XX:+UseSerialGC",
            "-XX:+UseCompactObjectHeaders",
            "-Djdk.virtualThreadScheduler.parallelism=32",
            "--enable-native-access=ALL-UNNAMED");

    private static final List<String> ROOMY = List.of("-Xmx2g", "--enable-native-access=ALL-UNNAMED");

    private final Process process;
    private final int port;
    private final Map<String, String> environment;

    private Product(Process process, int port, Map<String, String> environment) {
        this.process = process;
        this.port = port;
        this.environment = environment;
    }

    static boolean isBuilt() {
        return Files.exists(JAR);
    }

    static Product on(Path folder) throws IOException {
        return on(folder, Map.of());
    }

    /** @param more of the environment */
    static Product on(Path folder, Map<String, String> more) throws IOException {
        return started(ROOMY, folder, more, "/o/" + BotServer.tenant(0));
    }

    /**
     * With the launcher's heap, as soon as it answers.
     *
     * @param page which it must answer
     */
    static Product launched(Path folder, Map<String, String> more, String page) throws IOException {
        return started(LAUNCHED, folder, more, page);
    }

    private static Product started(List<String> options, Path folder, Map<String, String> more, String page)
            throws IOException {
        int port = Other.freePort();
        Map<String, String> environment = new HashMap<>();
        environment.putAll(Map.of(
                "PORT",
                String.valueOf(port),
                "DATA_DIR",
                folder.toString(),
                "PRONGSAI_PUBLIC_URL",
                "http://127.0.0.1:" + port,
                "PRONGSAI_MASTER_KEY",
                Base64.getEncoder().encodeToString(new byte[32]),
                "PRONGSAI_OPERATOR_PASSWORD",
                "not-a-secret-of-anybody",
                "PRONGSAI_CHECK_LINKS",
                "false"));
        environment.putAll(more);
        Process process = process(options, environment, "serve");
        Product product = new Product(process, port, environment);
        product.awaitAnswer(page);
        return product;
    }

    private static Process process(List<String> options, Map<String, String> environment, String... arguments)
            throws IOException {
        List<String> all = new ArrayList<>(List.of(java("java")));
        all.addAll(options);
        all.addAll(List.of("-jar", JAR.toAbsolutePath().normalize().toString()));
        all.addAll(List.of(arguments));
        ProcessBuilder command = new ProcessBuilder(all);
        command.environment().putAll(environment);
        return command.redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
    }

    /** The launcher's verb, to its end, beside the running product. */
    void verb(String... arguments) throws IOException {
        try {
            int code = process(LAUNCHED, environment, arguments).waitFor();
            if (code != 0) {
                throw new IOException(String.join(" ", arguments) + " ended with " + code);
            }
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    void awaitAnswer(String page) throws IOException {
        awaitAnswer(address() + page, process);
    }

    /** Until it has little to do for a second. */
    void awaitRest() {
        while (processorMillis(A_SECOND) > A_SECOND.toMillis() / 5) {
            LockSupport.parkNanos(A_SECOND.toNanos());
        }
    }

    /** The processor time that it takes while so long passes. */
    long processorMillis(Duration meanwhile) {
        long before = processorMillis();
        LockSupport.parkNanos(meanwhile.toNanos());
        return processorMillis() - before;
    }

    private long processorMillis() {
        return process.info().totalCpuDuration().orElseThrow().toMillis();
    }

    int port() {
        return port;
    }

    String address() {
        return "http://127.0.0.1:" + port;
    }

    /** What is used after a collection. */
    long heapMegabytes() throws IOException {
        String pid = String.valueOf(process.pid());
        Programs.said(java("jcmd"), pid, "GC.run");
        long kilobytes = Programs.said(java("jcmd"), pid, "GC.heap_info")
                .lines()
                .filter(line -> !line.contains("etaspace") && !line.contains("class space"))
                .map(HEAP::matcher)
                .filter(Matcher::find)
                .mapToLong(used -> Long.parseLong(used.group(1)))
                .sum();
        if (kilobytes == 0) {
            throw new IOException("No heap is told of");
        }
        return kilobytes / 1024;
    }

    long residentMegabytes() throws IOException {
        return status("VmRSS") / 1024;
    }

    long threads() throws IOException {
        return status("Threads");
    }

    private long status(String what) throws IOException {
        for (String line : Files.readAllLines(Path.of("/proc", String.valueOf(process.pid()), "status"))) {
            if (line.startsWith(what + ":")) {
                return Long.parseLong(line.replaceAll("[^0-9]", ""));
            }
        }
        throw new IOException("Nothing is told of " + what);
    }

    static void awaitAnswer(String address, Process process) throws IOException {
        long end = System.nanoTime() + PATIENCE;
        try (HttpClient http = HttpClient.newHttpClient()) {
            while (process.isAlive() && System.nanoTime() < end) {
                try {
                    HttpRequest request =
                            HttpRequest.newBuilder(URI.create(address)).build();
                    if (http.send(request, BodyHandlers.discarding()).statusCode() == 200) {
                        return;
                    }
                } catch (IOException notYet) {
                    // asked again
                }
                Thread.sleep(100);
            }
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
        process.destroy();
        throw new IOException(address + " did not answer");
    }

    private static String java(String program) {
        return Path.of(System.getProperty("java.home"), "bin", program).toString();
    }

    @Override
    public void close() {
        process.destroy();
        try {
            process.waitFor(30, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
