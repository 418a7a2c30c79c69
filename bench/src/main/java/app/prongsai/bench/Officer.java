package app.prongsai.bench;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Somebody of the staff at the page that takes report documents, by the requests that the browser would send. */
final class Officer {

    private static final Pattern TOKEN = Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"");
    private static final Pattern KEY = Pattern.compile("\"Vaadin-Security-Key\":\"([^\"]+)\"");
    private static final Pattern PAGE = Pattern.compile("\"v-uiId\":(\\d+)");
    private static final Pattern UPLOAD = Pattern.compile("(VAADIN/dynamic/resource/\\d+/[0-9a-f-]+/upload)");
    private static final Duration PATIENCE = Duration.ofMinutes(5);

    private final HttpClient http =
            HttpClient.newBuilder().cookieHandler(new CookieManager()).build();
    private final String address;

    private Officer(String address) {
        this.address = address;
    }

    static Officer signedIn(String address, String login, String password) throws IOException {
        Officer officer = new Officer(address);
        String token = found(TOKEN, officer.sent(officer.to("/sign-in").GET()));
        String form = "username=" + encoded(login) + "&password=" + encoded(password) + "&_csrf=" + encoded(token);
        officer.sent(officer.to("/sign-in")
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(form)));
        return officer;
    }

    /** Returns when the document was read. */
    void reads(byte[] document) throws IOException {
        String begun = sent(to("/app/?v-r=init&location=import&query=").GET());
        String wish = """
                {"csrfToken":"%s","rpc":[{"type":"event","node":1,"event":"ui-navigate","data":{"route":"import",\
                "query":"","appShellTitle":"","historyState":null,"trigger":""}}],"syncId":0,"clientId":0}""".formatted(found(KEY, begun));
        String shown = sent(to("/app/?v-r=uidl&v-uiId=" + found(PAGE, begun))
                .header("Content-Type", "application/json; charset=UTF-8")
                .POST(BodyPublishers.ofString(wish)));
        String boundary = UUID.randomUUID().toString();
        sent(to("/app/" + found(UPLOAD, shown))
                .header("Content-Type", "multipart/form-data; boundary=" + boundary)
                .POST(BodyPublishers.ofByteArray(form(boundary, document))));
    }

    private static byte[] form(String boundary, byte[] document) throws IOException {
        ByteArrayOutputStream form = new ByteArrayOutputStream();
        form.write(("--" + boundary + "\r\nContent-Disposition: form-data; name=\"file\"; filename=\"report.csv\"\r\n"
                        + "Content-Type: text/csv\r\n\r\n")
                .getBytes(StandardCharsets.UTF_8));
        form.write(document);
        form.write(("\r\n--" + boundary + "--\r\n").getBytes(StandardCharsets.UTF_8));
        return form.toByteArray();
    }

    private HttpRequest.Builder to(String path) {
        return HttpRequest.newBuilder(URI.create(address + path)).timeout(PATIENCE);
    }

    private String sent(HttpRequest.Builder request) throws IOException {
        try {
            HttpResponse<String> answer = http.send(request.build(), BodyHandlers.ofString());
            if (answer.statusCode() >= 400) {
                throw new IOException(answer.uri() + " answers " + answer.statusCode());
            }
            return answer.body();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    private static String found(Pattern pattern, String text) throws IOException {
        Matcher matcher = pattern.matcher(text);
        if (!matcher.find()) {
            throw new IOException("No " + pattern + " in an answer of " + text.length() + " characters");
        }
        return matcher.group(1);
    }
}
