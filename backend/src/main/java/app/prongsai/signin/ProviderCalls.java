package app.prongsai.signin;

import app.prongsai.links.PublicAddresses;
import app.prongsai.shared.RuleViolated;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.InetAddress;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.stereotype.Component;

/** Asks a provider: by TLS, of the public Internet alone, following nobody elsewhere, and neither long nor much. */
@Component
@EnableConfigurationProperties(ProviderSettings.class)
class ProviderCalls {

    private static final int MOST_BYTES = 256 * 1024;
    private static final int OK = 200;
    private static final ObjectMapper JSON = new ObjectMapper();

    private final ProviderSettings settings;
    private final HttpClient client;

    ProviderCalls(ProviderSettings settings) {
        this.settings = settings;
        this.client = HttpClient.newBuilder()
                .connectTimeout(settings.patience())
                .followRedirects(HttpClient.Redirect.NEVER)
                .build();
    }

    JsonNode get(String address) {
        return send(HttpRequest.newBuilder(asked(address)).GET());
    }

    JsonNode post(String address, Map<String, String> form, Map<String, String> headers) {
        String body = form.entrySet().stream()
                .map(field -> field.getKey() + "=" + URLEncoder.encode(field.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
        HttpRequest.Builder request = HttpRequest.newBuilder(asked(address))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(body));
        headers.forEach(request::header);
        return send(request);
    }

    /** @throws RuleViolated unless it may be asked */
    URI asked(String address) {
        try {
            URI uri = URI.create(address);
            String host = uri.getHost();
            if (host == null || uri.getUserInfo() != null) {
                throw refused();
            }
            boolean here = settings.loopback()
                    && Stream.of(InetAddress.getAllByName(host)).allMatch(InetAddress::isLoopbackAddress);
            boolean open = "https".equals(uri.getScheme())
                    && Stream.of(InetAddress.getAllByName(host)).allMatch(PublicAddresses::include);
            if (!here && !open) {
                throw refused();
            }
            return uri;
        } catch (IOException | IllegalArgumentException unknown) {
            throw refused();
        }
    }

    /** The whole answer within the time, for a provider may also speak slowly. */
    private JsonNode send(HttpRequest.Builder request) {
        CompletableFuture<HttpResponse<byte[]>> answer = client.sendAsync(
                request.header("Accept", "application/json").build(),
                BodyHandlers.limiting(BodyHandlers.ofByteArray(), MOST_BYTES));
        try {
            HttpResponse<byte[]> response = answer.get(settings.patience().toMillis(), TimeUnit.MILLISECONDS);
            if (response.statusCode() != OK) {
                throw refused();
            }
            return JSON.readTree(response.body());
        } catch (IOException | ExecutionException | TimeoutException e) {
            answer.cancel(true);
            throw refused();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw refused();
        }
    }

    private static RuleViolated refused() {
        return new RuleViolated("signin.provider-does-not-answer");
    }
}
