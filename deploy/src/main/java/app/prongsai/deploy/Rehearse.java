package app.prongsai.deploy;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.util.FileSystemUtils;
import picocli.CommandLine.Command;

/**
 * Serves from an empty database for a moment and is visited once. The launcher has the JVM write down what it loaded and
 * compiled by that, and gives it to every later start.
 */
@Command(
        name = "rehearse",
        hidden = true,
        description = "Starts on an empty database of its own, is visited once, and ends.")
final class Rehearse implements Callable<Integer> {

    /** Where nobody listens. */
    private static final String NOWHERE = "http://127.0.0.1:9";

    private static final List<String> VISITED = List.of(
            "/actuator/health", "/", "/overview", "/proof", "/api/v1/organisations", "/join", "/sign-in", "/app/");

    @Override
    public Integer call() throws IOException, InterruptedException {
        Path folder = Files.createTempDirectory("prongsai-rehearsal");
        try (ConfigurableApplicationContext context = Application.start(new Settings(environment(folder)).serve())) {
            visit(context.getEnvironment().getRequiredProperty("local.server.port", Integer.class));
        } finally {
            FileSystemUtils.deleteRecursively(folder);
        }
        return 0;
    }

    private static Map<String, String> environment(Path folder) {
        return Map.of(
                "PORT",
                "0",
                "DATA_DIR",
                folder.toString(),
                "PRONGSAI_PUBLIC_URL",
                "http://127.0.0.1",
                "PRONGSAI_MASTER_KEY",
                random(),
                "PRONGSAI_OPERATOR_PASSWORD",
                random(),
                "PRONGSAI_CHECK_LINKS",
                "false",
                "PRONGSAI_LINE_API_BASE",
                NOWHERE,
                "PRONGSAI_LINE_DATA_API_BASE",
                NOWHERE,
                "PRONGSAI_LINE_ACCESS_BASE",
                NOWHERE);
    }

    private static String random() {
        byte[] bytes = new byte[32];
        new SecureRandom().nextBytes(bytes);
        return Base64.getEncoder().encodeToString(bytes);
    }

    private static void visit(int port) throws IOException, InterruptedException {
        try (HttpClient visitor = HttpClient.newBuilder()
                .followRedirects(HttpClient.Redirect.NORMAL)
                .build()) {
            for (String place : VISITED) {
                URI address = URI.create("http://127.0.0.1:" + port + place);
                visitor.send(HttpRequest.newBuilder(address).build(), BodyHandlers.discarding());
            }
        }
    }
}
