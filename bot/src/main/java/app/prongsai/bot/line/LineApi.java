package app.prongsai.bot.line;

import app.prongsai.bot.line.LineRefused.Why;
import app.prongsai.organisations.LineChannel;
import app.prongsai.organisations.LineChannel.Credentials;
import app.prongsai.platform.Backend;
import app.prongsai.platform.NotFound;
import app.prongsai.shared.Actor;
import app.prongsai.shared.Channel;
import app.prongsai.shared.TenantId;
import jakarta.annotation.PreDestroy;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.http.client.ClientHttpResponse;
import org.springframework.http.client.JdkClientHttpRequestFactory;
import org.springframework.stereotype.Component;
import org.springframework.web.client.RestClient;
import org.springframework.web.client.RestClientException;
import tools.jackson.core.JacksonException;

/** Calls to LINE with the organisation's token. Of a call only its name, status and LINE's request id are ever logged. */
@Component
class LineApi {

    private static final Logger LOG = LoggerFactory.getLogger(LineApi.class);
    private static final String RETRY_KEY = "X-Line-Retry-Key";
    private static final String REQUEST_ID = "x-line-request-id";
    private static final String ACCEPTED_ID = "x-line-accepted-request-id";
    private static final int MOST_ANSWER_BYTES = 256 * 1024;

    /** @param most bytes that the answer may have */
    record Call(
            String name,
            HttpMethod method,
            URI address,
            byte @Nullable [] body,
            MediaType type,
            @Nullable String retryKey,
            int most) {

        static Call get(String name, URI address, int most) {
            return new Call(name, HttpMethod.GET, address, null, MediaType.APPLICATION_JSON, null, most);
        }

        static Call put(String name, URI address, byte[] body) {
            return new Call(name, HttpMethod.PUT, address, body, MediaType.APPLICATION_JSON, null, MOST_ANSWER_BYTES);
        }

        static Call post(String name, URI address, byte[] body, @Nullable String retryKey) {
            return new Call(
                    name, HttpMethod.POST, address, body, MediaType.APPLICATION_JSON, retryKey, MOST_ANSWER_BYTES);
        }

        static Call upload(String name, URI address, byte[] body, MediaType type) {
            return new Call(name, HttpMethod.POST, address, body, type, null, MOST_ANSWER_BYTES);
        }

        static Call delete(String name, URI address) {
            return new Call(
                    name, HttpMethod.DELETE, address, null, MediaType.APPLICATION_JSON, null, MOST_ANSWER_BYTES);
        }
    }

    /** @param requestId of the call that was accepted, be it this one or an earlier one with the same retry key */
    record Result(int status, byte[] body, @Nullable String requestId) {

        boolean is(int expected) {
            return status == expected;
        }
    }

    private final Backend backend;
    private final URI tokenAddress;
    private final ChannelTokens tokens;
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private final HttpClient http;
    private final RestClient client;

    LineApi(Backend backend, LineSettings settings, Clock clock) {
        this.backend = backend;
        this.tokenAddress = URI.create(settings.apiBase() + "/oauth2/v3/token");
        this.tokens = new ChannelTokens(this::fetchToken, clock);
        Duration timeout = settings.timeout();
        this.http = HttpClient.newBuilder()
                .version(HttpClient.Version.HTTP_1_1)
                .connectTimeout(timeout)
                .followRedirects(HttpClient.Redirect.NEVER)
                .executor(threads)
                .build();
        JdkClientHttpRequestFactory requests = new JdkClientHttpRequestFactory(http, threads);
        requests.setReadTimeout(timeout);
        this.client = RestClient.builder().requestFactory(requests).build();
    }

    /**
     * Makes the call; a token that LINE no longer takes is renewed once. 409 is a result: accepted before.
     *
     * @throws LineRefused for every other answer than 200 and 409
     */
    Result call(TenantId tenant, Call call) {
        Credentials credentials = credentials(tenant);
        String token = tokens.token(tenant, credentials);
        Result result = exchange(tenant.code(), call, token);
        if (result.is(401)) {
            tokens.refused(tenant, token);
            result = exchange(tenant.code(), call, tokens.token(tenant, credentials));
        }
        return done(result);
    }

    /** Makes the call for a channel that need not be connected, with a token of its own that is not kept. */
    Result callAs(Credentials stranger, Call call) {
        return done(exchange("a channel not connected yet", call, fetchToken(stranger)));
    }

    private static Result done(Result result) {
        if (result.is(200) || result.is(409)) {
            return result;
        }
        throw new LineRefused(why(result), result.status(), result.requestId());
    }

    /** The channel that speaks for the organisation now. */
    String channel(TenantId tenant) {
        return credentials(tenant).channelId();
    }

    private Credentials credentials(TenantId tenant) {
        try {
            return backend.ask(Actor.system(tenant, Channel.LINE), new LineChannel());
        } catch (NotFound none) {
            throw LineRefused.of(Why.NO_CHANNEL);
        }
    }

    private Result exchange(String whose, Call call, String token) {
        RestClient.RequestBodySpec request =
                client.method(call.method()).uri(call.address()).header(HttpHeaders.AUTHORIZATION, "Bearer " + token);
        if (call.retryKey() != null) {
            request.header(RETRY_KEY, call.retryKey());
        }
        if (call.body() != null) {
            request.contentType(call.type()).body(call.body());
        }
        Result result = exchange(call.name(), request, call.most());
        LOG.info("LINE {} for {}: {}, request {}", call.name(), whose, result.status(), result.requestId());
        return result;
    }

    private static Result exchange(String name, RestClient.RequestBodySpec request, int most) {
        try {
            return request.exchange((sent, response) -> {
                byte[] body = response.getBody().readNBytes(most + 1);
                if (body.length > most) {
                    throw LineRefused.of(Why.TOO_LARGE);
                }
                return new Result(response.getStatusCode().value(), body, requestId(response));
            });
        } catch (RestClientException noAnswer) {
            LOG.warn("LINE {} got no answer", name);
            throw LineRefused.of(Why.TROUBLE);
        }
    }

    private static @Nullable String requestId(ClientHttpResponse response) {
        String accepted = response.getHeaders().getFirst(ACCEPTED_ID);
        return accepted == null ? response.getHeaders().getFirst(REQUEST_ID) : accepted;
    }

    private String fetchToken(Credentials credentials) {
        String form = "grant_type=client_credentials&client_id=" + encoded(credentials.channelId()) + "&client_secret="
                + encoded(credentials.channelSecret());
        Result result = exchange(
                "token",
                client.post()
                        .uri(tokenAddress)
                        .contentType(MediaType.APPLICATION_FORM_URLENCODED)
                        .body(form.getBytes(StandardCharsets.UTF_8)),
                MOST_ANSWER_BYTES);
        String token = result.is(200) ? text(result, "access_token") : "";
        if (token.isEmpty()) {
            boolean notTaken = result.status() < 500 && !result.is(429);
            throw new LineRefused(
                    notTaken ? whyNot(text(result, "error_description")) : why(result),
                    result.status(),
                    result.requestId());
        }
        return token;
    }

    /** LINE says which of the two is wrong, if it says anything. */
    private static Why whyNot(String description) {
        return description.contains("client_id") ? Why.UNKNOWN_CHANNEL : Why.CREDENTIALS;
    }

    private static Why why(Result result) {
        return switch (result.status()) {
            case 401, 403 -> Why.CREDENTIALS;
            case 404, 410 -> Why.GONE;
            case 429 -> text(result, "message").contains("monthly limit") ? Why.MONTH_USED_UP : Why.TOO_FAST;
            default -> result.status() >= 500 || result.status() == 408 ? Why.TROUBLE : Why.REQUEST;
        };
    }

    private static String text(Result result, String property) {
        try {
            return LineJson.MAPPER.readTree(result.body()).path(property).asString("");
        } catch (JacksonException gatewaysPage) {
            return "";
        }
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    @PreDestroy
    void close() {
        http.shutdownNow();
        threads.shutdownNow();
    }
}
