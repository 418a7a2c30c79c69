package app.prongsai.bot.proof;

import static org.assertj.core.api.Assertions.assertThat;

import app.prongsai.bot.LineWorld;
import app.prongsai.bot.Town;
import app.prongsai.bot.WebhookSender;
import app.prongsai.conversations.UnfinishedChats;
import com.mongodb.client.MongoDatabase;
import java.net.http.HttpRequest;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;

/**
 * Webhooks that LINE never sent, or that are no webhooks: none breaks anything, none leaves anything behind, and of none the
 * log tells what it held. {@code -Dprongsai.proof.hostile} says how many; the plain build takes few.
 */
@ExtendWith(OutputCaptureExtension.class)
class HostileWebhooksTest extends LineWorld {

    private static final int COUNT = Integer.getInteger("prongsai.proof.hostile", 600);
    private static final String MARK = "ความลับของประชาชน";

    @Autowired
    MongoDatabase database;

    private final Random random = new Random(7);

    @Test
    void hostile_webhooks_break_nothing_and_leave_nothing_behind(CapturedOutput output) {
        Town town = town("hostile");
        Town other = town("hostile-other");
        Map<Integer, Integer> answers = new TreeMap<>();
        long stored = stored();
        for (int number = 0; number < COUNT; number++) {
            answers.merge(attack(town, other, number), 1, Integer::sum);
        }
        assertThat(answers.keySet()).allMatch(status -> status == 200 || (status >= 400 && status < 500));
        assertThat(answers.keySet()).contains(400, 401, 404, 413);
        assertThat(stored()).isEqualTo(stored);
        assertThat(backend.ask(town.system(), new UnfinishedChats()).chats()).isEmpty();
        assertThat(output.getAll()).doesNotContain(town.secret(), other.secret(), MARK, "\tat ");
    }

    /** A 200 only where nothing is said: a signed body whose events are none. */
    private int attack(Town town, Town other, int number) {
        WebhookSender signed = new WebhookSender(town.webhook(), town.secret());
        String honest = honest(town);
        return switch (number % 16) {
            case 0 -> signed.post(honest, Map.of());
            case 1 -> signed.post(honest, Map.of("x-line-signature", noise(44)));
            case 2 ->
                signed.post(
                        honest, Map.of("x-line-signature", Base64.getEncoder().encodeToString(bytes(32))));
            case 3 -> new WebhookSender(town.webhook(), other.secret()).send(honest);
            case 4 -> signed.send(honest(other));
            case 5 -> signed.send(cut(honest));
            case 6 -> signed.send(bytes(random.nextInt(2_000)));
            case 7 -> signed.send("[".repeat(20_000) + MARK);
            case 8 -> signed.send("{\"destination\":\"" + town.bot() + "\",\"events\":" + odd() + "}");
            case 9 -> signed.send("{\"destination\":" + odd() + ",\"events\":[]}");
            case 10 -> signed.send("{\"destination\":\"" + town.bot() + "\",\"events\":[" + odd() + "," + odd() + "]}");
            case 11 -> signed.send(odd());
            case 12 -> number % 5 == 0 ? signed.send("x".repeat(1024 * 1024 + 1)) : signed.send("");
            case 13 -> new WebhookSender(webhook("/line/../line/hostile/webhook"), town.secret()).send(honest + " ");
            case 14 -> new WebhookSender(webhook("/line/" + noise(20) + "/webhook"), town.secret()).send(honest);
            default ->
                WebhookSender.status(HttpRequest.newBuilder(town.webhook())
                        .header("Content-Type", noise(5) + "/" + noise(5))
                        .header("x-line-signature", " ".repeat(random.nextInt(5)) + "AAAA")
                        .method(random.nextBoolean() ? "PUT" : "POST", HttpRequest.BodyPublishers.ofString(MARK)));
        };
    }

    private java.net.URI webhook(String path) {
        return java.net.URI.create("http://localhost:" + port + path);
    }

    private String honest(Town town) {
        return WebhookEvents.body(
                town.bot(),
                List.of(WebhookEvents.text("h-" + random.nextLong(Long.MAX_VALUE), town.user("ใคร"), 1, MARK)));
    }

    /** Cut so that it is JSON no more. */
    private String cut(String body) {
        return body.substring(0, 1 + random.nextInt(body.length() - 1));
    }

    private String odd() {
        List<String> odd = List.of(
                "null",
                "true",
                "\"" + MARK + "\"",
                "17",
                "1e999999",
                "[]",
                "[[[]]]",
                "-0.0",
                "\"\\u0000\"",
                "\"\\ud800\"");
        return odd.get(random.nextInt(odd.size()));
    }

    private byte[] bytes(int count) {
        byte[] bytes = new byte[count];
        random.nextBytes(bytes);
        return bytes;
    }

    private String noise(int length) {
        return random.ints(length, 'a', 'z' + 1)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }

    /** What the log and the inbox hold. */
    private long stored() {
        List<String> names = new ArrayList<>(List.of("log"));
        database.listCollectionNames().into(new ArrayList<>()).stream()
                .filter(name -> name.startsWith("chat-"))
                .forEach(names::add);
        return names.stream()
                .mapToLong(name -> database.getCollection(name).countDocuments())
                .sum();
    }
}
