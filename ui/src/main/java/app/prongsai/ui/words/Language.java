package app.prongsai.ui.words;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.LocaleResolver;

/**
 * The language of a request: what its {@code lang} says, otherwise Thai. Staff pages also heed a cookie; public pages
 * do not, so that one address always is one page.
 */
@Component("localeResolver")
public class Language implements LocaleResolver {

    public static final Locale THAI = Locale.of("th");
    public static final Locale ENGLISH = Locale.ENGLISH;

    private static final String COOKIE = "prongsai-language";
    private static final String[] STAFF_PAGES = {"/sign-in", "/app"};

    @Override
    public Locale resolveLocale(HttpServletRequest request) {
        String lang = request.getParameter("lang");
        if (lang != null) {
            return named(lang);
        }
        String path = request.getRequestURI().substring(request.getContextPath().length());
        for (String page : STAFF_PAGES) {
            if (path.startsWith(page)) {
                return remembered(request.getCookies());
            }
        }
        return THAI;
    }

    @Override
    public void setLocale(HttpServletRequest request, @Nullable HttpServletResponse response, @Nullable Locale locale) {
        throw new UnsupportedOperationException("The language is part of the address");
    }

    public static Locale named(String language) {
        return language.equals(ENGLISH.getLanguage()) ? ENGLISH : THAI;
    }

    public static Locale remembered(Cookie @Nullable [] cookies) {
        if (cookies != null) {
            for (Cookie cookie : cookies) {
                if (cookie.getName().equals(COOKIE)) {
                    return named(cookie.getValue());
                }
            }
        }
        return THAI;
    }

    public static void remember(Locale language, boolean secure, HttpServletResponse response) {
        Cookie cookie = new Cookie(COOKIE, language.getLanguage());
        cookie.setPath("/");
        cookie.setMaxAge((int) Duration.ofDays(365).toSeconds());
        cookie.setHttpOnly(true);
        cookie.setSecure(secure);
        cookie.setAttribute("SameSite", "Lax");
        response.addCookie(cookie);
    }
}
