package app.prongsai.bot.simulator;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;

/**
 * {@link Simulator} over HTTP, for tests that run it in another process. Bodies are the records' JSON: a {@link Channel}
 * with optional {@code redelivery}, {@code unruly} and {@code useWebhook}; a {@link Person} with {@code channel} and optional
 * {@code friend}; a {@link Fault};
 * {@code {channel, limit, used}}; a {@link Said} (or an array of them, for one webhook) with {@code channel} and
 * {@code user}. 404: no such channel, user or event; 400: the body is wrong; 409: the user has blocked the account.
 */
@RestController
@OnlyWhenSimulated
@RequestMapping("/simulator/control")
final class ControlEndpoints {

    private record QuotaOrder(String channel, @Nullable Long limit, long used) {}

    private final Simulator simulator;

    ControlEndpoints(Simulator simulator) {
        this.simulator = simulator;
    }

    @PostMapping("/channels")
    ResponseEntity<byte[]> channel(@RequestBody byte[] body) {
        JsonNode json = Json.read(body);
        Channel channel = Json.as(json, Channel.class);
        simulator.register(channel);
        if (json.hasNonNull("redelivery")) {
            simulator.redelivery(channel.channelId(), json.path("redelivery").asBoolean());
        }
        if (json.hasNonNull("unruly")) {
            simulator.unruly(channel.channelId(), json.path("unruly").asBoolean());
        }
        if (json.hasNonNull("useWebhook")) {
            simulator.useWebhook(channel.channelId(), json.path("useWebhook").asBoolean());
        }
        return done();
    }

    @PostMapping("/users")
    ResponseEntity<byte[]> user(@RequestBody byte[] body) {
        JsonNode json = Json.read(body);
        Person person = Json.as(json, Person.class);
        if (json.path("friend").asBoolean(true)) {
            simulator.addUser(text(json, "channel"), person);
        } else {
            simulator.addStranger(text(json, "channel"), person);
        }
        return done();
    }

    @GetMapping("/accepted")
    ResponseEntity<byte[]> accepted(@RequestParam String channel, @RequestParam(defaultValue = "0") long after) {
        return answer(
                200,
                simulator.accepted(channel).stream()
                        .filter(request -> request.number() > after)
                        .toList());
    }

    @GetMapping("/deliveries")
    ResponseEntity<byte[]> deliveries(@RequestParam String channel) {
        return answer(200, simulator.deliveries(channel));
    }

    @PostMapping("/fail")
    ResponseEntity<byte[]> fail(@RequestBody byte[] body) {
        simulator.fail(Json.as(Json.read(body), Fault.class));
        return done();
    }

    @PostMapping("/fail/nothing")
    ResponseEntity<byte[]> failNothing() {
        simulator.failNothing();
        return done();
    }

    @PostMapping("/quota")
    ResponseEntity<byte[]> quota(@RequestBody byte[] body) {
        QuotaOrder order = Json.as(Json.read(body), QuotaOrder.class);
        simulator.quota(order.channel(), order.limit(), order.used());
        return done();
    }

    @PostMapping("/say")
    ResponseEntity<byte[]> say(@RequestBody byte[] body) {
        JsonNode json = Json.read(body);
        if (!json.isArray()) {
            return answer(200, simulator.say(text(json, "channel"), text(json, "user"), Json.as(json, Said.class)));
        }
        List<Simulator.Utterance> utterances = new ArrayList<>();
        for (JsonNode one : json) {
            utterances.add(new Simulator.Utterance(text(one, "user"), Json.as(one, Said.class)));
        }
        if (utterances.isEmpty()) {
            throw new IllegalArgumentException("Nothing is said");
        }
        return answer(200, simulator.sayTogether(text(json.get(0), "channel"), utterances));
    }

    @PostMapping("/redeliver")
    ResponseEntity<byte[]> redeliver(@RequestBody byte[] body) {
        JsonNode json = Json.read(body);
        simulator.redeliver(text(json, "channel"), text(json, "webhookEventId"));
        return done();
    }

    @PostMapping("/reset")
    ResponseEntity<byte[]> reset() {
        simulator.forgetEverything();
        return done();
    }

    @ExceptionHandler
    ResponseEntity<byte[]> unknown(NoSuchElementException unknown) {
        return answer(404, message(unknown));
    }

    @ExceptionHandler
    ResponseEntity<byte[]> blocked(IllegalStateException blocked) {
        return answer(409, message(blocked));
    }

    @ExceptionHandler({IllegalArgumentException.class, JacksonException.class})
    ResponseEntity<byte[]> wrong(RuntimeException wrong) {
        return answer(400, message(wrong));
    }

    private static Map<String, String> message(RuntimeException problem) {
        return Map.of("message", String.valueOf(problem.getMessage()));
    }

    private static String text(JsonNode json, String property) {
        String text = json.path(property).asString("");
        if (text.isEmpty()) {
            throw new IllegalArgumentException("The body needs " + property);
        }
        return text;
    }

    private static ResponseEntity<byte[]> done() {
        return answer(200, Map.of());
    }

    private static ResponseEntity<byte[]> answer(int status, Object body) {
        return ResponseEntity.status(status)
                .header("Content-Type", "application/json")
                .body(Json.bytes(body));
    }
}
