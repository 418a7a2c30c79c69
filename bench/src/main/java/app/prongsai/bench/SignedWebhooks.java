package app.prongsai.bench;

import com.linecorp.bot.parser.LineSignatureValidator;
import java.net.URI;
import java.net.http.HttpRequest;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import java.util.UUID;
import java.util.function.IntFunction;

/** A resident's message to some organisations in turn, as LINE signs and sends it. */
final class SignedWebhooks implements IntFunction<HttpRequest> {

    private final int port;
    private final int first;
    private final LineSignatureValidator[] signers;

    /** @param first of the organisations, of which there are so many */
    SignedWebhooks(int port, int first, int organisations) {
        this.port = port;
        this.first = first;
        this.signers = new LineSignatureValidator[organisations];
        for (int number = 0; number < organisations; number++) {
            signers[number] =
                    new LineSignatureValidator(BotServer.secret(first + number).getBytes(StandardCharsets.UTF_8));
        }
    }

    @Override
    public HttpRequest apply(int number) {
        int organisation = first + number % signers.length;
        String id = UUID.randomUUID().toString();
        byte[] body = """
                {"destination":"%s","events":[{"type":"message","mode":"active","timestamp":%d,"webhookEventId":"%s",\
                "source":{"type":"user","userId":"%s"},"deliveryContext":{"isRedelivery":false},"replyToken":"%s",\
                "message":{"type":"text","id":"%d","quoteToken":"q","text":"ข่าว"}}]}""".formatted(
                        BotServer.bot(organisation),
                        System.currentTimeMillis(),
                        id,
                        BotServer.user("resident " + number % (10 * signers.length)),
                        id.replace("-", ""),
                        number)
                .getBytes(StandardCharsets.UTF_8);
        return HttpRequest.newBuilder(
                        URI.create("http://127.0.0.1:" + port + "/line/" + BotServer.tenant(organisation) + "/webhook"))
                .timeout(Duration.ofSeconds(30))
                .header("Content-Type", "application/json; charset=utf-8")
                .header(
                        "x-line-signature",
                        Base64.getEncoder().encodeToString(signers[organisation - first].generateSignature(body)))
                .POST(HttpRequest.BodyPublishers.ofByteArray(body))
                .build();
    }
}
