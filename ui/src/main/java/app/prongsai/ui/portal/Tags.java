package app.prongsai.ui.portal;

import jakarta.servlet.http.HttpServletRequest;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Enumeration;
import java.util.HexFormat;
import org.springframework.http.HttpHeaders;

/** What an answer says, as a tag: whoever names it has the answer already. */
final class Tags {

    private static final int BYTES = 16;

    private Tags() {}

    /** Weak, for the answer may be compressed on its way. */
    static String of(byte[] body) {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(body);
            return "W/\"" + HexFormat.of().formatHex(hash, 0, BYTES) + "\"";
        } catch (NoSuchAlgorithmException everyJavaHasIt) {
            throw new IllegalStateException(everyJavaHasIt);
        }
    }

    static boolean match(HttpServletRequest request, String tag) {
        Enumeration<String> named = request.getHeaders(HttpHeaders.IF_NONE_MATCH);
        while (named.hasMoreElements()) {
            for (String one : named.nextElement().split(",")) {
                if (one.strip().equals("*") || opaque(one).equals(opaque(tag))) {
                    return true;
                }
            }
        }
        return false;
    }

    private static String opaque(String tag) {
        String stripped = tag.strip();
        return stripped.startsWith("W/") ? stripped.substring(2) : stripped;
    }
}
