package app.prongsai.ui.signin;

import app.prongsai.access.RecordSignIn.Way;
import app.prongsai.platform.Standstill;
import app.prongsai.shared.RuleViolated;
import app.prongsai.signin.PasskeySite;
import app.prongsai.signin.Passkeys;
import app.prongsai.signin.SignInGuard;
import app.prongsai.ui.words.PublicAddress;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.io.IOException;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Signing in with a passkey: the page's script asks for what the device is to answer, and the form brings the answer. */
@Controller
class PasskeyPages {

    static final String ADDRESS = Addresses.SIGN_IN + "/passkey";
    static final String OPTIONS = ADDRESS + "/options";

    private static final String ASKED = PasskeyPages.class.getName();

    private final Passkeys passkeys;
    private final SignInGuard guard;
    private final Arrival arrival;
    private final Browser browser;
    private final Standstill standstill;
    private final OperatorAccount operator;
    private final PublicAddress addresses;

    PasskeyPages(
            Passkeys passkeys,
            SignInGuard guard,
            Arrival arrival,
            Browser browser,
            Standstill standstill,
            OperatorAccount operator,
            PublicAddress addresses) {
        this.passkeys = passkeys;
        this.guard = guard;
        this.arrival = arrival;
        this.browser = browser;
        this.standstill = standstill;
        this.operator = operator;
        this.addresses = addresses;
    }

    /** A browser is asked one thing at a time; what it was asked before is of no use any more. */
    @PostMapping(OPTIONS)
    ResponseEntity<String> ask(HttpServletRequest request) {
        return PasskeySite.of(addresses.of(""))
                .map(site -> {
                    Passkeys.Ceremony ceremony = passkeys.begin(site);
                    request.getSession().setAttribute(ASKED, ceremony);
                    return ResponseEntity.ok()
                            .contentType(MediaType.APPLICATION_JSON)
                            .body(ceremony.options());
                })
                .orElseGet(() -> ResponseEntity.notFound().build());
    }

    @PostMapping(ADDRESS)
    void answer(
            @RequestParam(defaultValue = "") String answer, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        HttpSession session = request.getSession(false);
        if (session == null || !(session.getAttribute(ASKED) instanceof Passkeys.Ceremony ceremony)) {
            turnAway("again", request, response);
            return;
        }
        session.removeAttribute(ASKED);
        if (!guard.mayTryPasskey(browser.address())) {
            turnAway("wait", request, response);
            return;
        }
        try {
            Passkeys.Proved proved = passkeys.finish(ceremony, answer);
            guard.passkeyFitted(browser.address());
            if (standstill.holds(proved.tenant())) {
                turnAway("suspended", request, response);
            } else if (proved.person() != null) {
                arrival.welcome(SignedInPerson.of(proved.tenant(), proved.person()), Way.PASSKEY, request, response);
            } else if (operator.isOpen()) {
                arrival.welcome(SignedInPerson.operator(), Way.PASSKEY, request, response);
            } else {
                turnAway("passkey", request, response);
            }
        } catch (RuleViolated refused) {
            turnAway(refused.rule().equals(Passkeys.AGAIN) ? "again" : "passkey", request, response);
        }
    }

    private static void turnAway(String why, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        response.sendRedirect(request.getContextPath() + Addresses.SIGN_IN + "?" + why);
    }
}
