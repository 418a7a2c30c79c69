package app.prongsai.disclosure.write;

import static app.prongsai.shared.RuleViolated.unless;

import app.prongsai.shared.TenantId;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.Arrays;
import java.util.regex.Pattern;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** Tells addresses of the organisation's own public pages, kept as paths so that they outlive a change of host. */
@Component
final class OwnAddresses {

    private static final int LONGEST = 1_000;
    private static final Pattern PATH =
            Pattern.compile("/o/[a-z0-9-]+(/[A-Za-z0-9._-]+)*(\\?[A-Za-z0-9=&_-]*)?(#[A-Za-z0-9_-]*)?");
    private static final Pattern OUTSIDE = Pattern.compile("https?://[^\\s<>\"'`{}|\\\\^]+");

    private final String base;

    OwnAddresses(@Value("${prongsai.public-url:}") String base) {
        this.base = base.replaceAll("/+$", "");
    }

    /** The address as it is kept: an own page as its path, any other page as it was typed. */
    String understood(TenantId tenant, String typed) {
        unless(typed.length() <= LONGEST, "disclosure.not-an-address");
        String home = "/o/" + tenant.code();
        String text =
                !base.isEmpty() && (typed + "/").startsWith(base + home + "/") ? typed.substring(base.length()) : typed;
        if (text.startsWith("/")) {
            unless(isOwn(home, text), "disclosure.not-an-own-page", home);
            return text;
        }
        unless(OUTSIDE.matcher(text).matches() && hasAHost(text), "disclosure.not-an-address");
        return text;
    }

    private static boolean isOwn(String home, String path) {
        String plain = path.replaceAll("[?#].*", "");
        return (plain.equals(home) || plain.startsWith(home + "/"))
                && PATH.matcher(path).matches()
                && Arrays.stream(plain.split("/")).noneMatch(step -> step.equals(".") || step.equals(".."));
    }

    private static boolean hasAHost(String text) {
        try {
            URI uri = new URI(text.replaceAll("[^\\x00-\\x7F]", "x"));
            return uri.getHost() != null && uri.getUserInfo() == null;
        } catch (URISyntaxException malformed) {
            return false;
        }
    }
}
