package app.prongsai.bench;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The packaged product, serving for real from a folder that was filled before. */
final class Product implements AutoCloseable {

    private static final Path JAR = Path.of("..", "deploy", "target", "prongsai.jar");
    private static final Pattern HEAP = Pattern.compile("(?:used|heap:?)\\s+([0-9]+)K");
    private static final long PATIENCE = TimeUnit.MINUTES.toNanos(5);

    private final Process process;
    private final int port;

    private Product(Process process, int port) {
        this.process = process;
        this.port = port;
    }

    static boolean isBuilt() {
        return Files.exists(JAR);
    }

    static Product on(Path folder) throws IOException {
        return on(folder, Map.of());
    }

    /** @param more of the environment */
    static Product on(Path folder, Map<String, String> more) throws IOException {
        int port = Other.freePort();
        ProcessBuilder command = new ProcessBuilder(
                java("java"),
                "-Xmx2g",
                "--enable-native-access=ALL-UNNAMED",
                "-jar",
                JAR.toAbsolutePath().normalize().toString(),
                "serve");
        command.environment()
                .putAll(Map.of(
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
        command.environment().putAll(more);
        Process process = command.redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        awaitAnswer("http://127.0.0.1:" + port + "/o/" + BotServer.tenant(0), process);
        return new Product(process, port);
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
        Matcher used = HEAP.matcher(Programs.said(java("jcmd"), pid, "GC.heap_info"));
        if (!used.find()) {
            throw new IOException("No heap is told of");
        }
        return Long.parseLong(used.group(1)) / 1024;
    }

    long residentMegabytes() throws IOException {
        for (String line : Files.readAllLines(Path.of("/proc", String.valueOf(process.pid()), "status"))) {
            if (line.startsWith("VmRSS:")) {
                return Long.parseLong(line.replaceAll("[^0-9]", "")) / 1024;
            }
        }
        throw new IOException("No memory is told of");
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
