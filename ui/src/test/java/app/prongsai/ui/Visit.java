package app.prongsai.ui;

import java.io.IOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Somebody with a browser's cookies but without its scripts. */
public final class Visit {

    private static final Pattern TOKEN = Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"");

    private final CookieManager cookies = new CookieManager();
    private final HttpClient client =
            HttpClient.newBuilder().cookieHandler(cookies).build();
    private final String base;
    private String address = "";

    public Visit(int port) {
        this("127.0.0.1", port);
    }

    /** @param host by which this machine is called */
    public Visit(String host, int port) {
        base = "http://" + host + ":" + port;
    }

    /** As if a proxy said that it comes from there. */
    public Visit from(String where) {
        address = where;
        return this;
    }

    public HttpResponse<String> get(String path, String... headers) {
        return send(request(path, headers).GET().build(), BodyHandlers.ofString());
    }

    public HttpResponse<String> head(String path) {
        return send(
                request(path)
                        .method("HEAD", HttpRequest.BodyPublishers.noBody())
                        .build(),
                BodyHandlers.ofString());
    }

    public HttpResponse<byte[]> download(String path, String... headers) {
        return send(request(path, headers).GET().build(), BodyHandlers.ofByteArray());
    }

    public HttpResponse<String> post(String path, Map<String, String> form) {
        String body = form.entrySet().stream()
                .map(field -> field.getKey() + "=" + URLEncoder.encode(field.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
        return postForm(path, body);
    }

    /** As it is, whatever it may be. */
    public HttpResponse<String> postForm(String path, String body) {
        return send(
                request(path, "Content-Type", "application/x-www-form-urlencoded")
                        .POST(HttpRequest.BodyPublishers.ofString(body))
                        .build(),
                BodyHandlers.ofString());
    }

    /** Opens the form and sends it. */
    public HttpResponse<String> signIn(String username, String password) {
        return post("/sign-in", Map.of("username", username, "password", password, "_csrf", token()));
    }

    public String token() {
        return token("/sign-in");
    }

    public String token(String form) {
        return tokenIn(get(form).body());
    }

    static String tokenIn(String form) {
        Matcher token = TOKEN.matcher(form);
        if (!token.find()) {
            throw new AssertionError("The sign-in form has no token");
        }
        return token.group(1);
    }

    public String session() {
        return cookies.getCookieStore().getCookies().stream()
                .filter(cookie -> cookie.getName().equals("JSESSIONID"))
                .map(java.net.HttpCookie::getValue)
                .findFirst()
                .orElse("");
    }

    private HttpRequest.Builder request(String path, String... headers) {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(base + path));
        if (headers.length > 0) {
            request.headers(headers);
        }
        if (!address.isEmpty()) {
            request.header("X-Forwarded-For", address);
        }
        return request;
    }

    private <T> HttpResponse<T> send(HttpRequest request, HttpResponse.BodyHandler<T> body) {
        try {
            return client.send(request, body);
        } catch (IOException | InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
