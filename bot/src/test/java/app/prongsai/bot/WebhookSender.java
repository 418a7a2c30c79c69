package app.prongsai.bot;

import com.linecorp.bot.parser.LineSignatureValidator;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Map;

/** Posts bodies to a webhook as LINE does, or as somebody who pretends to be LINE. */
public final class WebhookSender {

    private static final HttpClient HTTP =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    private final URI address;
    private final String secret;

    public WebhookSender(URI address, String secret) {
        this.address = address;
        this.secret = secret;
    }

    /** Signed with the secret; answers the status. */
    public int send(String body) {
        return send(body.getBytes(StandardCharsets.UTF_8));
    }

    public int send(byte[] body) {
        byte[] signature = new LineSignatureValidator(secret.getBytes(StandardCharsets.UTF_8)).generateSignature(body);
        return post(body, Map.of("x-line-signature", Base64.getEncoder().encodeToString(signature)));
    }

    public int post(String body, Map<String, String> headers) {
        return post(body.getBytes(StandardCharsets.UTF_8), headers);
    }

    private int post(byte[] body, Map<String, String> headers) {
        HttpRequest.Builder request = HttpRequest.newBuilder(address)
                .header("Content-Type", "application/json; charset=utf-8")
                .POST(HttpRequest.BodyPublishers.ofByteArray(body));
        headers.forEach(request::header);
        return status(request);
    }

    public static int status(HttpRequest.Builder request) {
        try {
            return HTTP.send(request.build(), BodyHandlers.discarding()).statusCode();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
