package app.prongsai.deploy.walkthrough;

import static app.prongsai.testing.Eventually.eventually;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;

/** The packaged product, run by its launcher in processes of its own. */
final class Product {

    static final Path ROOT = Path.of("..").toAbsolutePath().normalize();
    static final String OPERATOR_PASSWORD = "walk-through-operator";

    private static final HttpClient HTTP = HttpClient.newHttpClient();

    private final Path folder;
    private final int port = freePort();
    private final Map<String, String> environment = new TreeMap<>();
    private Process process;

    Product(Path folder, String lineApi, String lineDataApi, String lineAccess) {
        this.folder = folder;
        environment.put("PORT", String.valueOf(port));
        environment.put("DATA_DIR", folder.resolve("data").toString());
        environment.put("PRONGSAI_PUBLIC_URL", address(""));
        environment.put("PRONGSAI_MASTER_KEY", Base64.getEncoder().encodeToString(new byte[32]));
        environment.put("PRONGSAI_OPERATOR_PASSWORD", OPERATOR_PASSWORD);
        environment.put("PRONGSAI_CHECK_LINKS", "false");
        environment.put("PRONGSAI_JAVA_OPTS", "-XX:TieredStopAtLevel=1"); // none of its processes lives long
        environment.put("PRONGSAI_REMINDERS_UNTIL", "23:59:59"); // the walk is taken at any time of day
        environment.put("PRONGSAI_LINE_API_BASE", lineApi);
        environment.put("PRONGSAI_LINE_DATA_API_BASE", lineDataApi);
        environment.put("PRONGSAI_LINE_ACCESS_BASE", lineAccess);
    }

    String address(String path) {
        return "http://127.0.0.1:" + port + path;
    }

    void start() {
        process = launch(environment, folder.resolve("serve.log"), "serve");
        for (int tries = 0; ; tries++) {
            try {
                eventually(() -> assertThat(status("/actuator/health")).isEqualTo(200));
                return;
            } catch (RuntimeException | AssertionError e) {
                assertThat(process.isAlive()).as(log()).isTrue();
                if (tries == 5) {
                    throw e;
                }
            }
        }
    }

    void kill9() {
        process.destroyForcibly();
        await(process);
    }

    void stop() {
        if (process != null && process.isAlive()) {
            process.descendants().forEach(ProcessHandle::destroy);
            process.destroy();
            await(process);
        }
    }

    /** Runs a verb beside the running product. */
    Outcome run(String... verb) {
        Path out = folder.resolve("verb.log");
        Process verbProcess = launch(environment, out, verb);
        await(verbProcess);
        return new Outcome(verbProcess.exitValue(), read(out));
    }

    /** Runs a verb with nothing but these settings. */
    static Outcome runWith(Map<String, String> environment, Path folder, String... verb) {
        Path out = folder.resolve("alone.log");
        Process process = launch(environment, out, verb);
        await(process);
        return new Outcome(process.exitValue(), read(out));
    }

    record Outcome(int exit, String output) {}

    int status(String path) {
        return get(path).statusCode();
    }

    String text(String path) {
        return new String(get(path).body(), StandardCharsets.UTF_8);
    }

    byte[] bytes(String path) {
        HttpResponse<byte[]> response = get(path);
        assertThat(response.statusCode()).as(path).isEqualTo(200);
        return response.body();
    }

    String log() {
        return read(folder.resolve("serve.log"));
    }

    private HttpResponse<byte[]> get(String path) {
        try {
            return HTTP.send(
                    HttpRequest.newBuilder(URI.create(address(path))).build(), HttpResponse.BodyHandlers.ofByteArray());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private static Process launch(Map<String, String> environment, Path out, String... verb) {
        List<String> command =
                new ArrayList<>(List.of(ROOT.resolve("deploy/prongsai").toString()));
        command.addAll(Arrays.asList(verb));
        ProcessBuilder builder = new ProcessBuilder(command)
                .directory(out.getParent().toFile())
                .redirectErrorStream(true)
                .redirectOutput(
                        (verb[0].equals("serve")
                                ? ProcessBuilder.Redirect.appendTo(out.toFile())
                                : ProcessBuilder.Redirect.to(out.toFile())));
        List.of("PORT", "DATA_DIR", "MONGODB_URI").forEach(builder.environment()::remove);
        builder.environment().keySet().removeIf(name -> name.startsWith("PRONGSAI_"));
        builder.environment().putAll(environment);
        try {
            return builder.start();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void await(Process process) {
        try {
            assertThat(process.waitFor(3, TimeUnit.MINUTES)).isTrue();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private static String read(Path file) {
        try {
            return Files.exists(file) ? Files.readString(file) : "";
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static int freePort() {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
