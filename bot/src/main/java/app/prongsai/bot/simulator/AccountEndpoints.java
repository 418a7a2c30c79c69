package app.prongsai.bot.simulator;

import app.prongsai.bot.simulator.rules.LineLimits;
import app.prongsai.bot.simulator.rules.Links;
import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.node.ObjectNode;

/** The account itself: its profile, quota and webhook address, its users' profiles, link tokens and loading signs. */
@RestController
@OnlyWhenSimulated
@RequestMapping("/simulator/line/v2/bot")
final class AccountEndpoints {

    private final FrontDesk desk;
    private final Simulator simulator;
    private final Clock clock;

    AccountEndpoints(FrontDesk desk, Simulator simulator) {
        this.desk = desk;
        this.simulator = simulator;
        this.clock = simulator.clock;
    }

    @GetMapping("/info")
    Object info(HttpServletRequest request) {
        return desk.serve(request, Endpoint.INFO, call -> {
            Channel channel = call.channel().channel();
            return Answer.ok(Map.of(
                    "userId",
                    channel.botUserId(),
                    "basicId",
                    "@sim" + channel.channelId(),
                    "displayName",
                    channel.name(),
                    "pictureUrl",
                    pictureOf(request, channel),
                    "chatMode",
                    "bot",
                    "markAsReadMode",
                    "auto"));
        });
    }

    /** Beside the API, as LINE's own are: without a token. */
    private static String pictureOf(HttpServletRequest request, Channel channel) {
        String all = request.getRequestURL().toString();
        return all.substring(0, all.indexOf("/v2/bot/")) + "/picture/" + channel.channelId();
    }

    @GetMapping("/message/quota")
    Object quota(HttpServletRequest request) {
        return desk.serve(request, Endpoint.QUOTA, call -> {
            synchronized (call.channel()) {
                Long limit = call.channel().quota.limit();
                return Answer.ok(limit == null ? Map.of("type", "none") : Map.of("type", "limited", "value", limit));
            }
        });
    }

    @GetMapping("/message/quota/consumption")
    Object consumption(HttpServletRequest request) {
        return desk.serve(request, Endpoint.QUOTA, call -> {
            synchronized (call.channel()) {
                return Answer.ok(Map.of("totalUsage", call.channel().quota.used()));
            }
        });
    }

    @GetMapping("/profile/{userId}")
    Object profile(HttpServletRequest request, @PathVariable String userId) {
        return desk.serve(request, Endpoint.PROFILE, call -> {
            synchronized (call.channel()) {
                Friend friend = call.channel().friend(userId);
                if (friend == null || !friend.knownToTheBot()) {
                    throw new Refused(404, "Not found");
                }
                return Answer.ok(
                        Map.of("userId", userId, "displayName", friend.person().displayName(), "language", "th"));
            }
        });
    }

    @PostMapping("/user/{userId}/linkToken")
    Object linkToken(HttpServletRequest request, @PathVariable String userId) {
        return desk.serve(request, Endpoint.LINK_TOKEN, call -> {
            if (call.channel().friend(userId) == null) {
                throw new Refused(404, "Not found");
            }
            String token = simulator.ids.token(24);
            call.channel().linkTokens.put(token, userId);
            return Answer.ok(Map.of("linkToken", token));
        });
    }

    @PostMapping("/chat/loading/start")
    Object loading(HttpServletRequest request) {
        return desk.serve(request, Endpoint.LOADING, call -> {
            LineLimits limits = simulator.rules.limits();
            int seconds = call.body().path("loadingSeconds").asInt(limits.loadingSecondsDefault());
            boolean fits = seconds >= limits.loadingSecondsLeast()
                    && seconds <= limits.loadingSecondsMost()
                    && seconds % limits.loadingSecondsStep() == 0;
            String chat = call.body().path("chatId").asString("");
            if (!fits || !simulator.rules.matches("userId", chat)) {
                throw Refused.property(fits ? "chatId" : "loadingSeconds", "invalid value");
            }
            Friend friend = call.channel().friend(chat);
            if (friend != null) {
                ObjectNode sign = Json.object().put("seconds", seconds);
                friend.conversation().add(Conversation.From.LINE, Conversation.What.LOADING, null, sign);
            }
            return Answer.json(202, Json.object());
        });
    }

    @GetMapping("/channel/webhook/endpoint")
    Object webhook(HttpServletRequest request) {
        return desk.serve(
                request,
                Endpoint.WEBHOOK_ENDPOINT,
                call -> Answer.ok(Map.of(
                        "endpoint",
                        call.channel().channel().webhookUrl().toString(),
                        "active",
                        call.channel().usesWebhook())));
    }

    @PutMapping("/channel/webhook/endpoint")
    Object changeWebhook(HttpServletRequest request) {
        return desk.serve(request, Endpoint.WEBHOOK_ENDPOINT, call -> {
            simulator.changeWebhook(
                    call.channel(), address(call.body().path("endpoint").asString("")));
            return Answer.ok(Json.object());
        });
    }

    @PostMapping("/channel/webhook/test")
    Object test(HttpServletRequest request) {
        return desk.serve(request, Endpoint.WEBHOOK_TEST, call -> {
            Channel channel = call.channel().channel();
            URI address = call.body().hasNonNull("endpoint")
                    ? address(call.body().path("endpoint").asString(""))
                    : channel.webhookUrl();
            Courier.Outcome outcome = simulator.courier.post(channel, address, Json.array());
            return Answer.ok(Map.of(
                    "success", outcome.arrived(),
                    "timestamp", clock.instant().toString(),
                    "statusCode", outcome.status(),
                    "reason", outcome.reason(),
                    "detail", outcome.status() == 0 ? outcome.reason() : String.valueOf(outcome.status())));
        });
    }

    private URI address(String endpoint) {
        boolean brief = endpoint.length() <= simulator.rules.limits().webhookUrlUnits();
        if (!brief || !Links.allowed(endpoint, List.of("https"))) {
            throw new Refused(400, "Invalid webhook endpoint URL");
        }
        return URI.create(endpoint);
    }
}
