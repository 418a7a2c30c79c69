package app.prongsai.intake;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** A web address in a text; {@code homePage}: it names a site and no page of it. */
record WebAddress(String host, boolean homePage) {

    private static final List<String> SIGNS =
            List.of("www.", "http://", "https://", ".go.th", ".or.th", ".com/", ".th/");

    private static final int SHORTEST = 6;

    static List<WebAddress> in(String text) {
        List<WebAddress> found = new ArrayList<>();
        int at = 0;
        while (at < text.length()) {
            int start = at;
            while (at < text.length() && belongs(text.charAt(at))) {
                at++;
            }
            if (at - start < SHORTEST) {
                at++;
                continue;
            }
            String run = text.substring(start, at).toLowerCase(Locale.ROOT);
            if (SIGNS.stream().anyMatch(run::contains)) {
                found.add(of(run));
            }
            at++;
        }
        return found;
    }

    /** As the markup of a link without words; nothing if it is no plain address of the web. */
    static String asLink(String address) {
        boolean web = address.startsWith("https://") || address.startsWith("http://");
        return web && address.chars().allMatch(character -> belongs((char) character) && character != '\'')
                ? "<a href=\"" + address + "\"></a>"
                : "";
    }

    private static WebAddress of(String run) {
        int scheme = run.indexOf("://");
        String address = scheme < 0 ? run : run.substring(scheme + 3);
        int www = address.indexOf("www.");
        int slash = address.indexOf('/');
        address = www > 0 && (slash < 0 || www < slash) ? address.substring(www) : address;
        int end = address.length();
        while (end > 0 && ".,;:)/".indexOf(address.charAt(end - 1)) >= 0) {
            end--;
        }
        String trimmed = address.substring(0, end);
        int page = trimmed.indexOf('/');
        int query = trimmed.indexOf('?');
        int host = page < 0 ? query : page;
        return new WebAddress(host < 0 ? trimmed : trimmed.substring(0, host), host < 0);
    }

    private static boolean belongs(char character) {
        return character > ' ' && character < 127 && "\"<>()".indexOf(character) < 0;
    }
}
