package app.prongsai.bot.simulator;

import java.util.Map;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Stateless channel access tokens; the only endpoint without one, and with OAuth's form of error. */
@RestController
@OnlyWhenSimulated
final class TokenEndpoint {

    private final Simulator simulator;
    private final FrontDesk desk;

    TokenEndpoint(Simulator simulator, FrontDesk desk) {
        this.simulator = simulator;
        this.desk = desk;
    }

    @PostMapping("/simulator/line/oauth2/v3/token")
    Object token(
            @RequestParam(name = "grant_type", defaultValue = "") String grantType,
            @RequestParam(name = "client_id", defaultValue = "") String channelId,
            @RequestParam(name = "client_secret", defaultValue = "") String secret) {
        String requestId = simulator.ids.request();
        SimulatedChannel channel = simulator.find(channelId);
        if (!"client_credentials".equals(grantType)) {
            return error("unsupported_grant_type", "grant_type must be client_credentials")
                    .entity(requestId);
        }
        if (channel == null) {
            return error("invalid_client", "invalid client_id").entity(requestId);
        }
        return desk.serve(channel, Endpoint.TOKEN, requestId, () -> issue(channel.channel(), secret));
    }

    private Answer issue(Channel channel, String secret) {
        if (!channel.channelSecret().equals(secret)) {
            return error("invalid_client", "invalid client_secret");
        }
        String token = simulator.ids.token(96);
        simulator.accessTokens.put(token, channel.channelId());
        return Answer.ok(Map.of(
                "token_type",
                "Bearer",
                "access_token",
                token,
                "expires_in",
                simulator.rules.limits().tokenSeconds()));
    }

    private static Answer error(String error, String description) {
        return Answer.json(400, Map.of("error", error, "error_description", description));
    }
}
