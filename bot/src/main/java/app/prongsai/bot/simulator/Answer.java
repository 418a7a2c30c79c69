package app.prongsai.bot.simulator;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.springframework.http.ResponseEntity;

/** An HTTP answer before the headers that every answer of LINE has. */
record Answer(int status, String type, byte[] body, Map<String, String> headers) {

    private static final String JSON = "application/json";

    static Answer json(int status, Object body) {
        return new Answer(status, JSON, Json.bytes(body), Map.of());
    }

    static Answer ok(Object body) {
        return json(200, body);
    }

    static Answer message(int status, String message) {
        return json(status, Map.of("message", message));
    }

    /** A broken server's answer; gateways answer with a page instead of JSON. */
    static Answer broken(int status) {
        if (status != 502 && status != 504) {
            return message(status, "Internal server error");
        }
        String page = "<html><head><title>" + status + "</title></head><body>Gateway error</body></html>";
        return new Answer(status, "text/html", page.getBytes(StandardCharsets.UTF_8), Map.of());
    }

    Answer with(String header, String value) {
        return new Answer(status, type, body, Map.of(header, value));
    }

    ResponseEntity<byte[]> entity(String requestId) {
        ResponseEntity.BodyBuilder builder = ResponseEntity.status(status)
                .header("Content-Type", type)
                .header("X-Content-Type-Options", "nosniff")
                .header("X-Line-Request-Id", requestId);
        headers.forEach(builder::header);
        return builder.body(body);
    }
}
