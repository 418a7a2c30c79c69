package app.prongsai.ui.signin;

import app.prongsai.signin.SessionEnd;
import app.prongsai.signin.Sessions;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.io.IOException;
import java.util.Locale;
import java.util.Optional;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Asks at every request whether the session goes on. Whoever opens a page of a session that is over is led to the sign-in
 * page, which says why; an open page's own request finds no session, and the page goes there by itself.
 */
class SessionGate extends OncePerRequestFilter {

    /** Why the request's session is over, for whoever words it. */
    static final String WHY = SessionGate.class.getName();

    /** By which Vaadin's client says what kind of request it is; pages have none. */
    private static final String KIND = "v-r";

    /** By itself the page asks for this again and again, whether anybody sits there or not. */
    private static final String HEARTBEAT = "heartbeat";

    /** By which the live connection of a page that is left says so. */
    private static final String TRANSPORT = "X-Atmosphere-Transport";

    private static final String CLOSING = "close";

    private final Sessions sessions;

    SessionGate(Sessions sessions) {
        this.sessions = sessions;
    }

    static String why(SessionEnd end) {
        return end.name().toLowerCase(Locale.ROOT);
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        if (isLastWordOfAPage(request)) {
            return;
        }
        Optional<SessionEnd> end = end(request);
        if (end.isPresent()) {
            HttpSession session = request.getSession(false);
            if (session != null) {
                session.invalidate();
            }
            SecurityContextHolder.clearContext();
            if (request.getMethod().equals("GET") && request.getParameter(KIND) == null) {
                response.sendRedirect(request.getContextPath() + Addresses.SIGN_IN + "?" + why(end.get()));
                return;
            }
            request.setAttribute(WHY, why(end.get()));
        }
        chain.doFilter(request, response);
    }

    /** After signing out; a session begun for that would take the place of the one that the sign-in page is of. */
    private static boolean isLastWordOfAPage(HttpServletRequest request) {
        return request.getMethod().equals("GET")
                && Addresses.inside(request)
                && request.getSession(false) == null
                && CLOSING.equals(request.getParameter(TRANSPORT));
    }

    private Optional<SessionEnd> end(HttpServletRequest request) {
        if (!Addresses.inside(request)) {
            return Optional.empty();
        }
        var who = SecurityContextHolder.getContext().getAuthentication();
        if (who == null || !(who.getPrincipal() instanceof SignedInPerson person)) {
            return Optional.empty();
        }
        return sessions.over(person.actor(), person.session(), !HEARTBEAT.equals(request.getParameter(KIND)));
    }
}
