package app.prongsai.links;

import java.net.IDN;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Where a link leads, as it is asked for on the wire: the name of the site in ASCII, the path percent-encoded.
 *
 * @param path with its query, beginning with a slash
 */
record Address(boolean tls, String host, int port, String path) {

    private static final Pattern FORM = Pattern.compile("(?i)(https?)://([^/?#\\\\@\\s]+)((?:[/?][^#]*)?)(?:#.*)?");
    private static final Pattern SITE = Pattern.compile("(\\[[0-9A-Fa-f:.]+]|[^\\[\\]:]+)(?::(\\d{1,5}))?");
    private static final Pattern NAME = Pattern.compile("[a-z0-9._-]{1,253}");
    private static final String LEGAL = "-._~!$&'()*+,;=:@/?%";
    private static final int HTTP = 80;
    private static final int HTTPS = 443;

    static Optional<Address> of(String link) {
        Matcher form = FORM.matcher(link.strip());
        if (!form.matches()) {
            return Optional.empty();
        }
        boolean tls = form.group(1).equalsIgnoreCase("https");
        Matcher site = SITE.matcher(form.group(2));
        if (!site.matches()) {
            return Optional.empty();
        }
        int port = site.group(2) == null ? (tls ? HTTPS : HTTP) : Integer.parseInt(site.group(2));
        String path = form.group(3).startsWith("/") ? form.group(3) : "/" + form.group(3);
        return name(site.group(1))
                .filter(host -> mayBeAsked(port))
                .map(host -> new Address(tls, host, port, encoded(path)));
    }

    /** Where an answer from here sends on to. */
    Optional<Address> sentOn(String location) {
        if (location.matches("(?i)[a-z][a-z0-9+.-]*:.*")) {
            return of(location);
        } else if (location.startsWith("//")) {
            return of(scheme() + ":" + location);
        }
        String folder = path.replaceAll("\\?.*", "").replaceAll("[^/]*$", "");
        return of(scheme() + "://" + site() + (location.startsWith("/") ? location : folder + location));
    }

    /** As in a Host header. */
    String site() {
        return port == (tls ? HTTPS : HTTP) ? host : host + ":" + port;
    }

    private String scheme() {
        return tls ? "https" : "http";
    }

    private static Optional<String> name(String written) {
        if (written.startsWith("[")) {
            return Optional.of(written);
        }
        try {
            String ascii = IDN.toASCII(written).toLowerCase(Locale.ROOT).replaceAll("\\.$", "");
            return Optional.of(ascii).filter(host -> NAME.matcher(host).matches());
        } catch (IllegalArgumentException noName) {
            return Optional.empty();
        }
    }

    /** The web's own ports and those that anybody may open: other services are not talked to. */
    private static boolean mayBeAsked(int port) {
        return port == HTTP || port == HTTPS || port == HTTP + 1 || port >= 1024 && port <= 65_535;
    }

    private static String encoded(String path) {
        StringBuilder encoded = new StringBuilder();
        for (byte one : path.getBytes(StandardCharsets.UTF_8)) {
            char character = (char) (one & 0xFF);
            boolean legal = character >= 'a' && character <= 'z'
                    || character >= 'A' && character <= 'Z'
                    || character >= '0' && character <= '9'
                    || LEGAL.indexOf(character) >= 0;
            encoded.append(legal ? String.valueOf(character) : String.format("%%%02X", one & 0xFF));
        }
        return encoded.toString();
    }
}
