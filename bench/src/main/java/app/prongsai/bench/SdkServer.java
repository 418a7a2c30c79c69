package app.prongsai.bench;

import com.linecorp.bot.messaging.client.MessagingApiClient;
import com.linecorp.bot.messaging.model.ReplyMessageRequest;
import com.linecorp.bot.messaging.model.TextMessage;
import com.linecorp.bot.parser.LineSignatureValidator;
import com.linecorp.bot.parser.WebhookParseException;
import com.linecorp.bot.parser.WebhookParser;
import com.linecorp.bot.webhook.model.CallbackRequest;
import com.linecorp.bot.webhook.model.Event;
import com.linecorp.bot.webhook.model.MessageEvent;
import com.linecorp.bot.webhook.model.TextMessageContent;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.ImportAutoConfiguration;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.http.converter.autoconfigure.HttpMessageConvertersAutoConfiguration;
import org.springframework.boot.jackson.autoconfigure.JacksonAutoConfiguration;
import org.springframework.boot.tomcat.autoconfigure.servlet.TomcatServletWebServerAutoConfiguration;
import org.springframework.boot.webmvc.autoconfigure.DispatcherServletAutoConfiguration;
import org.springframework.boot.webmvc.autoconfigure.WebMvcAutoConfiguration;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RestController;

/**
 * What the SDK's own echo sample does, for many channels: its parser checks the signature and reads the events, its client
 * replies; nothing is stored and nothing is found twice. The SDK's Spring modules cannot be had for
 * this version, so the few lines that they are stand here.
 */
final class SdkServer {

    static final String PROCESS = "sdk-server";

    private SdkServer() {}

    @ImportAutoConfiguration({
        TomcatServletWebServerAutoConfiguration.class,
        DispatcherServletAutoConfiguration.class,
        WebMvcAutoConfiguration.class,
        HttpMessageConvertersAutoConfiguration.class,
        JacksonAutoConfiguration.class
    })
    @RestController
    static final class Callback {

        private final Map<String, WebhookParser> parsers = new ConcurrentHashMap<>();
        private final MessagingApiClient client;

        Callback(@Value("${line}") URI line) {
            client = MessagingApiClient.builder("token")
                    .apiEndPoint(line)
                    .usingDefaultLogger(false)
                    .build();
        }

        @PostMapping("/line/{code}/webhook")
        ResponseEntity<Void> receive(
                @PathVariable String code,
                @RequestHeader("x-line-signature") String signature,
                @RequestBody byte[] body)
                throws Exception {
            try {
                CallbackRequest request = parser(code).handle(signature, body);
                request.events().forEach(this::answer);
                return ResponseEntity.ok().build();
            } catch (WebhookParseException | IllegalArgumentException refused) {
                return ResponseEntity.status(HttpStatus.UNAUTHORIZED).build();
            }
        }

        private void answer(Event event) {
            if (event instanceof MessageEvent message && message.message() instanceof TextMessageContent text) {
                client.replyMessage(
                        new ReplyMessageRequest.Builder(message.replyToken(), List.of(new TextMessage(text.text())))
                                .build());
            }
        }

        private WebhookParser parser(String code) {
            return parsers.computeIfAbsent(
                    code,
                    tenant -> new WebhookParser(new LineSignatureValidator(
                            BotServer.secret(number(tenant)).getBytes(StandardCharsets.UTF_8))));
        }
    }

    private static int number(String tenant) {
        return Integer.parseInt(tenant.substring(tenant.indexOf('-') + 1));
    }

    /** @param arguments port, LINE's address */
    static void run(String... arguments) throws InterruptedException {
        new SpringApplicationBuilder(Callback.class)
                .properties(Map.of(
                        "server.address", "127.0.0.1",
                        "server.port", arguments[0],
                        "line", arguments[1],
                        "spring.threads.virtual.enabled", "true",
                        "spring.main.banner-mode", "off",
                        "logging.level.root", "error"))
                .run();
        System.out.println("ready");
        Thread.currentThread().join();
    }
}
