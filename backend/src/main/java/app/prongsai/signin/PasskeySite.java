package app.prongsai.signin;

import java.net.URI;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Where passkeys are good: a browser shows them to this origin alone.
 *
 * @param origin as browsers write it
 * @param host the relying party's id
 */
public record PasskeySite(String origin, String host) {

    private static final Pattern NUMBERS = Pattern.compile("[0-9.]+|\\[.*]");
    private static final String LOCALHOST = "localhost";

    /** Empty where browsers know no passkeys: without TLS, unless it is this very machine, and where the host has no name. */
    public static Optional<PasskeySite> of(String address) {
        URI uri = URI.create(address.toLowerCase(Locale.ROOT));
        String host = uri.getHost();
        if (host == null || NUMBERS.matcher(host).matches()) {
            return Optional.empty();
        }
        boolean encrypted = "https".equals(uri.getScheme());
        if (!encrypted && !host.equals(LOCALHOST)) {
            return Optional.empty();
        }
        boolean usual = uri.getPort() == -1 || uri.getPort() == (encrypted ? 443 : 80);
        return Optional.of(new PasskeySite(uri.getScheme() + "://" + host + (usual ? "" : ":" + uri.getPort()), host));
    }
}
