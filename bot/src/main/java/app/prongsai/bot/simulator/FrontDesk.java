package app.prongsai.bot.simulator;

import jakarta.servlet.http.HttpServletRequest;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.TokenStreamLocation;
import tools.jackson.databind.JsonNode;

/** What every call of the API goes through: size, token, ordered faults, rate, body, request id. */
final class FrontDesk {

    private static final Pattern UUID_TEXT =
            Pattern.compile("[0-9a-fA-F]{8}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{12}");
    private static final String BEARER = "Bearer ";
    private static final String NOT_AUTHENTICATED = "Authentication failed due to the following reason: invalid token."
            + " Confirm that the access token in the authorization header is valid.";

    /** One authenticated call; the body is an empty object when there was none. */
    record Call(
            SimulatedChannel channel,
            String requestId,
            JsonNode body,
            @Nullable String retryKeyHeader) {

        /** The retry key, or null if none was given; one that is no UUID is refused. */
        @Nullable
        UUID retryKey() {
            if (retryKeyHeader == null) {
                return null;
            }
            if (!UUID_TEXT.matcher(retryKeyHeader).matches()) {
                throw new Refused(400, "Invalid retry key");
            }
            return UUID.fromString(retryKeyHeader);
        }
    }

    private final Simulator simulator;
    private final HeldAnswers held;

    FrontDesk(Simulator simulator, HeldAnswers held) {
        this.simulator = simulator;
        this.held = held;
    }

    /** The answer as Spring MVC takes it: at once, or deferred if a fault says so. */
    Object serve(HttpServletRequest request, Endpoint endpoint, Function<Call, Answer> work) {
        return serve(
                request,
                endpoint,
                (channel, requestId, body) ->
                        work.apply(new Call(channel, requestId, parsed(body), request.getHeader("X-Line-Retry-Key"))));
    }

    /** What a call means whose body is no JSON. */
    interface RawWork {
        Answer of(SimulatedChannel channel, String requestId, byte[] body);
    }

    Object serve(HttpServletRequest request, Endpoint endpoint, RawWork work) {
        String requestId = simulator.ids.request();
        try {
            byte[] body = Bodies.read(request, simulator.rules.limits().bodyBytes());
            SimulatedChannel channel = authenticated(request);
            return serve(channel, endpoint, requestId, () -> {
                if (!channel.rates.take(endpoint)) {
                    throw Refused.rateLimit();
                }
                return work.of(channel, requestId, body);
            });
        } catch (Refused refused) {
            return refused.answer().entity(requestId);
        }
    }

    Object serve(SimulatedChannel channel, Endpoint endpoint, String requestId, Supplier<Answer> work) {
        Fault fault = simulator.faults.next(channel.channel().channelId(), endpoint);
        if (fault == null) {
            return work.get().entity(requestId);
        }
        return switch (fault.how()) {
            case STATUS -> Answer.broken(fault.status()).entity(requestId);
            case TOKEN_SPENT -> Refused.tokenSpent().answer().entity(requestId);
            case RATE_LIMIT -> Refused.rateLimit().answer().entity(requestId);
            case MONTHLY_LIMIT -> Refused.monthlyLimit().answer().entity(requestId);
            case STATUS_AFTER_ACCEPT -> {
                work.get();
                yield Answer.broken(fault.status()).entity(requestId);
            }
            case TIMEOUT_AFTER_ACCEPT -> {
                work.get();
                yield held.after(fault.millis(), Answer.broken(504).entity(requestId));
            }
            case TIMEOUT_BEFORE_ACCEPT ->
                held.after(fault.millis(), Answer.broken(504).entity(requestId));
            case DELAY -> held.after(fault.millis(), work.get().entity(requestId));
        };
    }

    private SimulatedChannel authenticated(HttpServletRequest request) {
        String header = request.getHeader("Authorization");
        String channelId = header != null && header.startsWith(BEARER)
                ? simulator.accessTokens.get(header.substring(BEARER.length()))
                : null;
        SimulatedChannel channel = channelId == null ? null : simulator.find(channelId);
        if (channel == null) {
            throw new Refused(401, NOT_AUTHENTICATED);
        }
        return channel;
    }

    private static JsonNode parsed(byte[] body) {
        if (body.length == 0) {
            return Json.object();
        }
        try {
            JsonNode json = Json.read(body);
            if (json.isObject()) {
                return json;
            }
        } catch (JacksonException malformed) {
            TokenStreamLocation at = malformed.getLocation();
            String where = at == null ? "-" : "line: " + at.getLineNr() + ", column: " + at.getColumnNr();
            throw new Refused(400, "The request body could not be parsed as JSON (" + where + ")");
        }
        throw new Refused(400, "The request body could not be parsed as JSON (line: 1, column: 1)");
    }
}
