package app.prongsai.ui.portal;

import app.prongsai.disclosure.pack.OwnPages;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.Optional;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;

/** Reads public pages where everybody does, over loopback: what a pack keeps is what was served. */
@Component
class LoopbackPages implements OwnPages {

    private static final Duration PATIENCE = Duration.ofSeconds(10);

    private final HttpClient client =
            HttpClient.newBuilder().connectTimeout(PATIENCE).build();
    private final Environment environment;

    LoopbackPages(Environment environment) {
        this.environment = environment;
    }

    @Override
    public Optional<OwnPage> read(String path) {
        String port = environment.getProperty("local.server.port");
        if (port == null) {
            return Optional.empty();
        }
        String host = environment.getProperty("server.address", "127.0.0.1").replace("0.0.0.0", "127.0.0.1");
        String context = environment.getProperty("server.servlet.context-path", "");
        try {
            HttpResponse<byte[]> page = client.send(
                    HttpRequest.newBuilder(URI.create("http://" + host + ":" + port + context + path))
                            .timeout(PATIENCE)
                            .build(),
                    BodyHandlers.ofByteArray());
            String type = page.headers().firstValue("Content-Type").orElse("");
            return Optional.of(new OwnPage(page.statusCode(), type, page.body()));
        } catch (IOException unreachable) {
            return Optional.empty();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return Optional.empty();
        }
    }
}
