package app.prongsai.admissions;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Addresses as people typed them into a list: what is meant beyond doubt is repaired, the rest is no address. */
final class ListedWebsite {

    /** "http//", "https:/", "htpp://", "http;//", "http:\\", also twice. */
    private static final Pattern BEGINNING =
            Pattern.compile("^(h[tp]{2,4}(s?)[:;.]*[/\\\\]+)+", Pattern.CASE_INSENSITIVE);

    private static final Pattern WWW = Pattern.compile("^w{2,4}[.,;]+");
    private static final Pattern HOST = Pattern.compile("[a-z0-9-]+(\\.[a-z0-9-]+)*\\.[a-z]{2,}(:[0-9]{1,5})?");
    private static final Pattern SEVERAL = Pattern.compile("\\s+|,(?=\\s*(w{2,3}\\.|http))|;(?=\\s*(w{2,3}\\.|http))");

    private ListedWebsite() {}

    /** Nothing if none is told, or what is told leads nowhere. */
    static Optional<String> address(String cell) {
        String text = cell.strip().replaceFirst("^'", "");
        Matcher beginning = BEGINNING.matcher(text);
        boolean secure = beginning.find() && !beginning.group(2).isEmpty();
        String rest = beginning.reset().replaceFirst("").strip();
        String first = SEVERAL.split(rest.replaceAll("\\s*([.,/])\\s*(?=[a-z0-9])", "$1"), 2)[0];
        int end = pathBegins(first);
        String host = WWW.matcher(first.substring(0, end).toLowerCase(Locale.ROOT))
                .replaceFirst("www.")
                .replace(',', '.')
                .replaceAll("\\.{2,}", ".")
                .replaceAll("[.;:]+$", "");
        String path = first.substring(end).replace('\\', '/');
        return HOST.matcher(host).matches()
                ? Optional.of((secure ? "https://" : "http://") + host + (path.equals("/") ? "" : path))
                : Optional.empty();
    }

    /** Whether the cell wants to tell an address at all: "-" and "ไม่มี" do not. */
    static boolean isTold(String cell) {
        return cell.chars().anyMatch(one -> one < 128 && Character.isLetterOrDigit(one));
    }

    private static int pathBegins(String text) {
        int end = text.length();
        for (char sign : new char[] {'/', '\\', '?', '#'}) {
            int at = text.indexOf(sign);
            end = at < 0 ? end : Math.min(end, at);
        }
        return end;
    }
}
