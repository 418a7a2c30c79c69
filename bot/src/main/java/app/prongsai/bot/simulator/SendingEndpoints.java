package app.prongsai.bot.simulator;

import app.prongsai.bot.simulator.Accepted.Kind;
import app.prongsai.bot.simulator.FrontDesk.Call;
import app.prongsai.bot.simulator.rules.MessageRules;
import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** reply, push, multicast, broadcast and their validation. */
@RestController
@OnlyWhenSimulated
@RequestMapping("/simulator/line/v2/bot/message")
final class SendingEndpoints {

    private static final Pattern GROUP = Pattern.compile("[CR][0-9a-f]{32}");

    private final FrontDesk desk;
    private final MessageRules rules;
    private final Outgoing outgoing;

    SendingEndpoints(FrontDesk desk, Simulator simulator, Outgoing outgoing) {
        this.desk = desk;
        this.rules = simulator.rules;
        this.outgoing = outgoing;
    }

    @PostMapping("/reply")
    Object reply(HttpServletRequest request) {
        return desk.serve(request, Endpoint.REPLY, call -> {
            if (call.retryKeyHeader() != null) {
                throw new Refused(400, "The retry key is not supported by this endpoint");
            }
            JsonNode messages = messages(call);
            synchronized (call.channel()) {
                String user = call.channel()
                        .replyTokens
                        .use(call.body().path("replyToken").asString(""));
                if (user == null) {
                    throw new Refused(400, "Invalid reply token");
                }
                return Answer.ok(
                        outgoing.accept(call.channel(), Kind.REPLY, List.of(user), null, call.requestId(), messages));
            }
        });
    }

    @PostMapping("/push")
    Object push(HttpServletRequest request) {
        return desk.serve(request, Endpoint.PUSH, call -> {
            String to = call.body().path("to").asString("");
            boolean group = GROUP.matcher(to).matches();
            if (group && call.channel().members(to).isEmpty()) {
                throw new Refused(400, "Failed to send messages");
            }
            if (!group && !rules.matches("userId", to)) {
                throw new Refused(400, "The property, 'to', in the request body is invalid (line: -, column: -)");
            }
            return send(call, Kind.PUSH, List.of(to));
        });
    }

    @PostMapping("/multicast")
    Object multicast(HttpServletRequest request) {
        return desk.serve(request, Endpoint.MULTICAST, call -> send(call, Kind.MULTICAST, recipients(call.body())));
    }

    @PostMapping("/broadcast")
    Object broadcast(HttpServletRequest request) {
        return desk.serve(request, Endpoint.BROADCAST, call -> send(call, Kind.BROADCAST, List.of()));
    }

    @PostMapping({"/validate/reply", "/validate/push", "/validate/multicast", "/validate/broadcast"})
    Object validate(HttpServletRequest request) {
        return desk.serve(request, Endpoint.VALIDATE, call -> {
            messages(call);
            return Answer.ok(Json.object());
        });
    }

    private Answer send(Call call, Kind kind, List<String> to) {
        JsonNode messages = messages(call);
        aggregationUnits(call.body().path("customAggregationUnits"));
        return outgoing.once(call.channel(), call.retryKey(), call.requestId(), () -> accept(call, kind, to, messages));
    }

    private ObjectNode accept(Call call, Kind kind, List<String> to, JsonNode messages) {
        return outgoing.accept(call.channel(), kind, to, call.retryKey(), call.requestId(), messages);
    }

    private JsonNode messages(Call call) {
        JsonNode messages = call.body().path("messages");
        rules.refusal(messages).ifPresent(refusal -> {
            throw new Refused(refusal);
        });
        return messages;
    }

    private List<String> recipients(JsonNode body) {
        JsonNode to = body.path("to");
        int most = rules.limits().multicastRecipients();
        if (!to.isArray() || to.isEmpty() || to.size() > most) {
            throw Refused.property("to", "Size must be between 1 and " + most);
        }
        List<String> users = new ArrayList<>();
        for (JsonNode user : to) {
            if (!rules.matches("userId", user.asString(""))) {
                throw Refused.property(
                        "to[" + users.size() + "]", "The property, 'to', in the request body is invalid");
            }
            users.add(user.asString());
        }
        return users;
    }

    private void aggregationUnits(JsonNode units) {
        if (units.isMissingNode() || units.isNull()) {
            return;
        }
        int most = rules.limits().aggregationUnits();
        if (!units.isArray() || units.size() > most) {
            throw Refused.property("customAggregationUnits", "Size must be between 0 and " + most);
        }
        for (JsonNode unit : units) {
            if (!rules.matches("aggregationUnit", unit.asString(""))) {
                throw Refused.property("customAggregationUnits[0]", "invalid aggregation unit name");
            }
        }
    }
}
