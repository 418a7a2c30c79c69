package app.prongsai.ui.signin;

import app.prongsai.ui.words.PublicAddress;
import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;

/** The browser of the request that is being worked on: what it has kept, and what it calls itself. */
@Component
class Browser {

    private static final Duration KEPT = Duration.ofDays(365);

    /** What browsers say of themselves, the more particular first, and how people call that. */
    private static final Map<String, String> NAMES =
            mapInOrder("Line/", "LINE", "Edg", "Edge", "OPR/", "Opera", "Firefox/", "Firefox", "Chrome/", "Chrome");

    private static final Map<String, String> SYSTEMS = mapInOrder(
            "Windows", "Windows", "Android", "Android", "iPhone", "iPhone", "iPad", "iPad", "Mac OS", "macOS");

    private final PublicAddress addresses;

    Browser(PublicAddress addresses) {
        this.addresses = addresses;
    }

    @Nullable
    String kept(String name) {
        Cookie[] cookies = request().getCookies();
        if (cookies != null) {
            for (Cookie cookie : cookies) {
                if (cookie.getName().equals(name)) {
                    return cookie.getValue();
                }
            }
        }
        return null;
    }

    void keep(String name, String value) {
        HttpServletResponse response = attributes().getResponse();
        if (response != null) {
            Cookie cookie = new Cookie(name, value);
            cookie.setPath(request().getContextPath() + Addresses.SIGN_IN);
            cookie.setMaxAge((int) KEPT.toSeconds());
            cookie.setHttpOnly(true);
            cookie.setSecure(request().isSecure() || addresses.encrypted());
            cookie.setAttribute("SameSite", "Lax");
            response.addCookie(cookie);
        }
    }

    String address() {
        return request().getRemoteAddr();
    }

    /** "Chrome, Windows". */
    String device() {
        String agent = request().getHeader("User-Agent");
        return agent == null ? "?" : first(NAMES, agent, "Safari") + ", " + first(SYSTEMS, agent, "Linux");
    }

    private static String first(Map<String, String> words, String agent, String otherwise) {
        return words.entrySet().stream()
                .filter(word -> agent.contains(word.getKey()))
                .map(Map.Entry::getValue)
                .findFirst()
                .orElse(otherwise);
    }

    HttpServletRequest request() {
        return attributes().getRequest();
    }

    private static ServletRequestAttributes attributes() {
        return (ServletRequestAttributes) RequestContextHolder.currentRequestAttributes();
    }

    private static Map<String, String> mapInOrder(String... pairs) {
        Map<String, String> map = new LinkedHashMap<>();
        for (int i = 0; i < pairs.length; i += 2) {
            map.put(pairs[i], pairs[i + 1]);
        }
        return map;
    }
}
