package app.prongsai.bot.line;

import jakarta.annotation.PreDestroy;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Base64;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * The picture of an account as a data address, so that no page has to load anything from elsewhere. Only from where LINE
 * keeps pictures, only small, only what is a picture; anything else is as good as none.
 */
@Component
class AccountPictures {

    private static final int MOST_BYTES = 1024 * 1024;
    private static final Set<String> TYPES = Set.of("image/png", "image/jpeg");
    private static final String KEPT_AT = ".line-scdn.net";

    private final String apiHost;
    private final Duration timeout;
    private final HttpClient http;

    AccountPictures(LineSettings settings) {
        this.apiHost = URI.create(settings.apiBase()).getAuthority();
        this.timeout = settings.timeout();
        this.http = HttpClient.newBuilder()
                .connectTimeout(timeout)
                .followRedirects(HttpClient.Redirect.NEVER)
                .build();
    }

    @Nullable
    String of(String address) {
        try {
            URI picture = URI.create(address);
            return isKeptByLine(picture) ? fetch(picture) : null;
        } catch (IllegalArgumentException | IOException none) {
            return null;
        } catch (InterruptedException closing) {
            Thread.currentThread().interrupt();
            return null;
        }
    }

    private boolean isKeptByLine(URI picture) {
        String host = picture.getHost();
        return host != null
                && (picture.getAuthority().equals(apiHost)
                        || "https".equals(picture.getScheme()) && host.endsWith(KEPT_AT));
    }

    private @Nullable String fetch(URI picture) throws IOException, InterruptedException {
        HttpResponse<InputStream> response = http.send(
                HttpRequest.newBuilder(picture).timeout(timeout).build(), HttpResponse.BodyHandlers.ofInputStream());
        try (InputStream body = response.body()) {
            String type = response.headers().firstValue("Content-Type").orElse("");
            byte[] bytes = body.readNBytes(MOST_BYTES + 1);
            return response.statusCode() == 200 && TYPES.contains(type) && bytes.length <= MOST_BYTES
                    ? "data:" + type + ";base64," + Base64.getEncoder().encodeToString(bytes)
                    : null;
        }
    }

    @PreDestroy
    void close() {
        http.shutdownNow();
    }
}
