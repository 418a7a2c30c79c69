package app.prongsai.ui.signin;

import app.prongsai.access.RecordSignIn.Way;
import app.prongsai.signin.SecondFactors;
import app.prongsai.signin.SignInGuard;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.AuthenticationException;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** After the password, whoever has an authenticator app shows its code. */
@Controller
class SecondStep {

    static final String ADDRESS = Addresses.SIGN_IN + "/code";

    private static final String PENDING = SecondStep.class.getName();
    private static final Duration PATIENCE = Duration.ofMinutes(5);

    /** The password was right, and that is not all. */
    static final class Needed extends AuthenticationException {

        Needed() {
            super("A second factor is needed");
        }
    }

    private record Pending(
            SignedInPerson person, @Nullable String cookie, SignInGuard.@Nullable Attempt attempt, Instant until) {

        Way way() {
            return attempt == null ? Way.PROVIDER : Way.PASSWORD;
        }
    }

    private final SecondFactors factors;
    private final Arrival arrival;
    private final Browser browser;
    private final Clock clock;

    SecondStep(SecondFactors factors, Arrival arrival, Browser browser, Clock clock) {
        this.factors = factors;
        this.arrival = arrival;
        this.browser = browser;
        this.clock = clock;
    }

    /** Remembers who was let this far, in this browser alone. */
    static void remember(
            HttpServletRequest request,
            SignedInPerson person,
            String cookie,
            SignInGuard.Attempt attempt,
            Clock clock) {
        request.getSession()
                .setAttribute(
                        PENDING,
                        new Pending(person, cookie, attempt, clock.instant().plus(PATIENCE)));
    }

    /** The same for whom a provider has named. */
    void await(HttpServletRequest request, SignedInPerson person) {
        request.getSession()
                .setAttribute(
                        PENDING, new Pending(person, null, null, clock.instant().plus(PATIENCE)));
    }

    @GetMapping(ADDRESS)
    String show(HttpServletRequest request, HttpServletResponse response) {
        if (pending(request) == null) {
            return "redirect:" + Addresses.SIGN_IN + "?again";
        }
        response.setHeader(ContentPolicy.HEADER, ContentPolicy.PORTAL);
        return "sign-in-code";
    }

    @PostMapping(ADDRESS)
    void prove(@RequestParam(defaultValue = "") String code, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        Pending pending = pending(request);
        if (pending == null) {
            response.sendRedirect(request.getContextPath() + Addresses.SIGN_IN + "?again");
        } else if (factors.proves(pending.person().actor(), code)) {
            request.getSession().removeAttribute(PENDING);
            if (pending.cookie() != null && pending.attempt() != null) {
                browser.keep(
                        pending.cookie(),
                        pending.attempt().succeeded(pending.person().actor()));
            }
            arrival.welcome(pending.person(), pending.way(), request, response);
        } else {
            response.sendRedirect(request.getContextPath() + ADDRESS + "?wrong");
        }
    }

    private @Nullable Pending pending(HttpServletRequest request) {
        HttpSession session = request.getSession(false);
        return session != null
                        && session.getAttribute(PENDING) instanceof Pending pending
                        && clock.instant().isBefore(pending.until())
                ? pending
                : null;
    }
}
