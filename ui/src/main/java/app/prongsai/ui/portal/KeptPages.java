package app.prongsai.ui.portal;

import app.prongsai.platform.Kept;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Collections;
import java.util.Enumeration;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.util.ContentCachingResponseWrapper;

/**
 * Before everything else that works on a public address: whoever names the tag of what would be answered hears 304, and
 * a {@link KeptPage} is answered from memory with no question to the database. What is kept has passed all the rest.
 */
final class KeptPages extends OncePerRequestFilter {

    private static final String KEEP = KeptPages.class.getName() + ".keep";

    private final Kept<String, KeptAnswer> pages;

    KeptPages(Kept<String, KeptAnswer> pages) {
        this.pages = pages;
    }

    /** The answer to this request may be kept. */
    static void keep(HttpServletRequest request) {
        request.setAttribute(KEEP, Boolean.TRUE);
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        String method = request.getMethod();
        return !method.equals(HttpMethod.GET.name()) && !method.equals(HttpMethod.HEAD.name());
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        String key = key(request);
        KeptAnswer kept = key == null ? null : pages.find(key);
        if (kept != null) {
            kept.send(request, response);
        } else {
            answer(key, request, response, chain);
        }
    }

    private void answer(
            @Nullable String key, HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        ContentCachingResponseWrapper whole = new ContentCachingResponseWrapper(response);
        KeptAnswer made;
        try {
            made = key == null
                    ? work(request, whole, chain, false)
                    : pages.make(key, () -> work(request, whole, chain, true));
        } catch (ServletException | IOException | RuntimeException e) {
            throw e;
        } catch (Exception e) {
            throw new ServletException(e);
        }
        if (made != null) {
            made.send(request, response);
        } else if (taggable(whole) && Tags.match(request, tag(whole))) {
            response.setHeader(HttpHeaders.ETAG, tag(whole));
            response.setStatus(HttpServletResponse.SC_NOT_MODIFIED);
        } else {
            if (taggable(whole)) {
                response.setHeader(HttpHeaders.ETAG, tag(whole));
            }
            whole.copyBodyToResponse();
        }
    }

    private static @Nullable KeptAnswer work(
            HttpServletRequest request, ContentCachingResponseWrapper whole, FilterChain chain, boolean keep)
            throws ServletException, IOException {
        HttpServletRequest untagged = new Untagged(request);
        chain.doFilter(untagged, whole);
        boolean kept = keep
                && taggable(whole)
                && request.getAttribute(KEEP) != null
                && !whole.containsHeader(HttpHeaders.SET_COOKIE);
        return kept ? KeptAnswer.of(whole, tag(whole), whole.getContentAsByteArray()) : null;
    }

    private static boolean taggable(ContentCachingResponseWrapper whole) {
        return whole.getStatus() == HttpServletResponse.SC_OK && !whole.isCommitted();
    }

    private static String tag(ContentCachingResponseWrapper whole) {
        String given = whole.getHeader(HttpHeaders.ETAG);
        return given == null ? Tags.of(whole.getContentAsByteArray()) : given;
    }

    /** The path and the language, and whether it came by TLS, of which a header tells; null if anything else was asked with it. */
    private static @Nullable String key(HttpServletRequest request) {
        String query = request.getQueryString();
        String address = request.getScheme() + ":" + request.getRequestURI();
        return query == null ? address : query.equals("lang=en") ? address + "?lang=en" : null;
    }

    /** The answer is made whole, whatever the asker has already. */
    private static final class Untagged extends HttpServletRequestWrapper {

        Untagged(HttpServletRequest request) {
            super(request);
        }

        @Override
        public @Nullable String getHeader(String name) {
            return hidden(name) ? null : super.getHeader(name);
        }

        @Override
        public Enumeration<String> getHeaders(String name) {
            return hidden(name) ? Collections.emptyEnumeration() : super.getHeaders(name);
        }

        private static boolean hidden(String name) {
            return name.equalsIgnoreCase(HttpHeaders.IF_NONE_MATCH);
        }
    }
}
