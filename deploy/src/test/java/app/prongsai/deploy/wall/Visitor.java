package app.prongsai.deploy.wall;

import java.io.IOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Somebody on the web, as plain requests, and what comes back as text. */
final class Visitor {

    private static final Pattern TOKEN = Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"");
    private static final Set<String> CHANGING =
            Set.of("date", "etag", "set-cookie", "content-length", "connection", "keep-alive");

    private final String base;
    private final HttpClient client;

    private Visitor(int port, HttpClient client) {
        this.base = "http://127.0.0.1:" + port;
        this.client = client;
    }

    /** Known to nobody, and again with each request. */
    static Visitor passing(int port) {
        return new Visitor(port, HttpClient.newHttpClient());
    }

    static Visitor staying(int port) {
        return new Visitor(
                port, HttpClient.newBuilder().cookieHandler(new CookieManager()).build());
    }

    HttpResponse<byte[]> get(String path) {
        return send(request(path).GET());
    }

    HttpResponse<byte[]> post(String path, String mediaType, byte[] body, String... headers) {
        HttpRequest.Builder request = request(path).header("Content-Type", mediaType);
        if (headers.length > 0) {
            request.headers(headers);
        }
        return send(request.POST(BodyPublishers.ofByteArray(body)));
    }

    HttpResponse<byte[]> signIn(String username, String password) {
        Matcher token = TOKEN.matcher(text(get("/sign-in")));
        if (!token.find()) {
            throw new IllegalStateException("The sign-in form has no token");
        }
        String form = "username=" + encoded(username) + "&password=" + encoded(password) + "&_csrf="
                + encoded(token.group(1));
        return post("/sign-in", "application/x-www-form-urlencoded", form.getBytes(StandardCharsets.UTF_8));
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create(base + path));
    }

    private HttpResponse<byte[]> send(HttpRequest.Builder request) {
        try {
            return client.send(request.build(), HttpResponse.BodyHandlers.ofByteArray());
        } catch (IOException e) {
            throw new IllegalStateException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    static String text(HttpResponse<byte[]> answer) {
        return new String(answer.body(), StandardCharsets.UTF_8);
    }

    /** Status, headers and body; without what was asked for, and without what every answer has of its own. */
    static String shown(HttpResponse<byte[]> answer, Collection<?> asked) {
        Set<String> headers = new TreeSet<>();
        answer.headers().map().forEach((name, all) -> {
            if (!CHANGING.contains(name.toLowerCase(Locale.ROOT))) {
                headers.add(name + ": " + all);
            }
        });
        String body = TOKEN.matcher(text(answer)).replaceAll("token");
        return Asked.without(answer.statusCode() + " " + headers + "\n" + body, asked);
    }
}
