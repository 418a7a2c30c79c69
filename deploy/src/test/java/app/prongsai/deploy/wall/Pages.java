package app.prongsai.deploy.wall;

import app.prongsai.shared.TenantId;
import java.io.IOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Every address under which organisations are read, asked as anybody does. */
final class Pages {

    private static final Pattern VARIABLE = Pattern.compile("\\{(\\w+)(?::((?:[^{}]|\\{[^{}]*})*))?}");
    private static final Pattern TOKEN = Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"");
    private static final Set<String> CHANGING = Set.of("date", "etag", "set-cookie", "content-length");
    private static final int MOST = 3;

    /** Variables that say in which form, not whose. */
    private static final Map<String, List<String>> FORMS = Map.of(
            "format", List.of("pdf", "docx", "xlsx", "csv", "json"),
            "door", List.of("f"),
            "round", List.of("6", "12"),
            "version", List.of("1"));

    private static final Map<String, String> KINDS = Map.of(
            "announcement",
            "AnnouncementId",
            "item",
            "ItemCode",
            "fiscalYear",
            "year",
            "file",
            "file",
            "date",
            "date",
            "mark",
            "mark");

    private final String base;
    private final Values values;
    private final TenantId own;
    private final List<TenantId> others;
    private final Never never = new Never();
    final Tally tally = new Tally();

    Pages(int port, Values values, TenantId own, List<TenantId> others) {
        this.base = "http://127.0.0.1:" + port;
        this.values = values;
        this.own = own;
        this.others = others;
    }

    /** @param pattern of a mapping, below an organisation's code */
    void probe(String pattern) {
        Set<String> variables = new LinkedHashSet<>();
        Matcher matcher = VARIABLE.matcher(pattern);
        while (matcher.find()) {
            if (!matcher.group(1).equals("code") && !FORMS.containsKey(matcher.group(1))) {
                variables.add(matcher.group(1));
            }
        }
        tally.places.add(pattern);
        for (Map<String, String> forms : forms(pattern)) {
            boolean bites = variables.isEmpty() || mine(pattern, variables, forms);
            for (TenantId theirs : others) {
                for (int choice = 0; choice < MOST * variables.size() * variables.size(); choice++) {
                    foreign(pattern, variables, forms, theirs, choice);
                }
            }
            if (!bites) {
                tally.weak.add(pattern + " " + forms);
            }
        }
    }

    private boolean mine(String pattern, Set<String> variables, Map<String, String> forms) {
        for (int choice = 0; choice < 200; choice++) {
            Map<String, Object> chosen = chosen(variables, own, choice, values.of(own, "year"));
            if (chosen.size() == variables.size()
                    && get(path(pattern, chosen, forms)).statusCode() < 400) {
                tally.count(1);
                return true;
            }
        }
        return false;
    }

    private void foreign(
            String pattern, Set<String> variables, Map<String, String> forms, TenantId theirs, int choice) {
        Map<String, Object> chosen = chosen(variables, theirs, choice, values.foreign(theirs, own, "year"));
        if (chosen.size() < variables.size() || variables.isEmpty()) {
            return;
        }
        Map<String, Object> nobodys = new LinkedHashMap<>();
        chosen.forEach((name, value) -> nobodys.put(name, never.like(value, values::known)));
        tally.count(2);
        String foreign = shown(get(path(pattern, chosen, forms)), chosen.values());
        String missing = shown(get(path(pattern, nobodys, forms)), nobodys.values());
        if (!foreign.equals(missing)) {
            tally.leaks.add(path(pattern, chosen, forms) + "\n  answers " + foreign + "\n  missing " + missing);
        }
    }

    private Map<String, Object> chosen(Set<String> variables, TenantId tenant, int choice, List<Object> years) {
        Map<String, Object> chosen = new LinkedHashMap<>();
        int left = choice;
        for (String variable : variables) {
            String kind = KINDS.get(variable);
            if (kind == null) {
                throw new IllegalStateException("Nobody knows what stands for {" + variable + "}");
            }
            List<Object> known = kind.equals("year")
                    ? years
                    : tenant.equals(own) ? values.of(own, kind) : values.foreign(tenant, own, kind);
            if (!known.isEmpty()) {
                chosen.put(variable, known.get(left % known.size()));
                left /= known.size();
            }
        }
        return chosen;
    }

    private static List<Map<String, String>> forms(String pattern) {
        List<Map<String, String>> all = new ArrayList<>(List.of(Map.of()));
        Matcher matcher = VARIABLE.matcher(pattern);
        while (matcher.find()) {
            String name = matcher.group(1);
            List<String> some = FORMS.get(name);
            if (some != null) {
                List<Map<String, String>> more = new ArrayList<>();
                for (Map<String, String> one : all) {
                    for (String form : some) {
                        Map<String, String> longer = new TreeMap<>(one);
                        longer.put(name, form);
                        more.add(longer);
                    }
                }
                all = more;
            }
        }
        return all;
    }

    private String path(String pattern, Map<String, Object> chosen, Map<String, String> forms) {
        return VARIABLE.matcher(pattern).replaceAll(variable -> {
            String name = variable.group(1);
            String value = name.equals("code")
                    ? own.code()
                    : forms.containsKey(name) ? forms.get(name) : Place.text(chosen.get(name));
            return Matcher.quoteReplacement(URLEncoder.encode(value, StandardCharsets.UTF_8));
        });
    }

    /** Whether names of another organisation's people are answered like those of nobody; by the form to sign in. */
    void signIn(Collection<String> logins) {
        for (String login : logins) {
            String nobody = (String) never.like(login, values::known);
            tally.count(2);
            String foreign = shown(signIn(login), List.of(login));
            String missing = shown(signIn(nobody), List.of(nobody));
            if (!foreign.equals(missing)) {
                tally.leaks.add("sign-in as " + login + "\n  answers " + foreign + "\n  missing " + missing);
            }
        }
    }

    private HttpResponse<byte[]> signIn(String login) {
        HttpClient visitor =
                HttpClient.newBuilder().cookieHandler(new CookieManager()).build();
        Matcher token = TOKEN.matcher(
                new String(send(visitor, request("/sign-in").GET()).body(), StandardCharsets.UTF_8));
        if (!token.find()) {
            throw new IllegalStateException("The sign-in form has no token");
        }
        String form = "username=" + login + "%40" + own.code() + "&password=prongsai-demo&_csrf="
                + URLEncoder.encode(token.group(1), StandardCharsets.UTF_8);
        return send(
                visitor,
                request("/sign-in")
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(HttpRequest.BodyPublishers.ofString(form)));
    }

    HttpResponse<byte[]> get(String path) {
        return send(HttpClient.newHttpClient(), request(path).GET());
    }

    HttpResponse<byte[]> post(String path, byte[] body, String signature) {
        return send(
                HttpClient.newHttpClient(),
                request(path)
                        .header("Content-Type", "application/json")
                        .header("X-Line-Signature", signature)
                        .POST(HttpRequest.BodyPublishers.ofByteArray(body)));
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create(base + path));
    }

    private static HttpResponse<byte[]> send(HttpClient client, HttpRequest.Builder request) {
        try {
            return client.send(request.build(), HttpResponse.BodyHandlers.ofByteArray());
        } catch (IOException e) {
            throw new IllegalStateException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /** Status, headers and body; without what was asked for, and without what every answer has of its own. */
    static String shown(HttpResponse<byte[]> answer, Collection<?> asked) {
        Set<String> headers = new TreeSet<>();
        answer.headers().map().forEach((name, all) -> {
            if (!CHANGING.contains(name.toLowerCase(java.util.Locale.ROOT))) {
                headers.add(name + ": " + all);
            }
        });
        return Asked.without(answer.statusCode() + " " + headers + "\n" + text(answer), asked);
    }

    private static String text(HttpResponse<byte[]> answer) {
        return TOKEN.matcher(new String(answer.body(), StandardCharsets.UTF_8)).replaceAll("token");
    }
}
