package app.prongsai.bot.simulator.rules;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Which addresses LINE takes; besides, plain http to this very machine, or no demo could show a picture of its own. */
public final class Links {

    private static final Set<String> THIS_MACHINE = Set.of("localhost", "127.0.0.1", "[::1]");

    private Links() {}

    /** Whether the text is an address in one of the schemes; anything but ASCII must be percent-encoded. */
    public static boolean allowed(String text, List<String> schemes) {
        URI address = parse(text);
        if (address == null || address.getScheme() == null) {
            return false;
        }
        String scheme = address.getScheme().toLowerCase(Locale.ROOT);
        boolean web = scheme.equals("http") || scheme.equals("https");
        if (web && address.getHost() == null) {
            return false;
        }
        return schemes.contains(scheme)
                || (scheme.equals("http") && schemes.contains("https") && THIS_MACHINE.contains(address.getHost()));
    }

    private static @Nullable URI parse(String text) {
        try {
            return text.chars().allMatch(unit -> unit > ' ' && unit < 127) ? new URI(text) : null;
        } catch (URISyntaxException malformed) {
            return null;
        }
    }
}
