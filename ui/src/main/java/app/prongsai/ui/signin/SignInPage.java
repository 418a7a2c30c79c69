package app.prongsai.ui.signin;

import app.prongsai.signin.PasskeySite;
import app.prongsai.signin.SessionEnd;
import app.prongsai.ui.words.Language;
import app.prongsai.ui.words.PublicAddress;
import com.vaadin.flow.server.VaadinRequest;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The form; what it sends is worked on by the security filters. */
@Controller
public class SignInPage {

    private static final String[] REASONS = {
        "wrong",
        "wait",
        "busy",
        "again",
        "bye",
        "welcome",
        "suspended",
        "passkey",
        "idle",
        "long",
        "out",
        "rights",
        "password",
        "left"
    };

    private static final String NAME = SignInPage.class.getName() + ".name";

    private final PublicAddress addresses;

    SignInPage(PublicAddress addresses) {
        this.addresses = addresses;
    }

    /** Whoever mistyped the password need not type the name again. */
    static void keepName(HttpServletRequest request) {
        request.getSession().setAttribute(NAME, request.getParameter("username"));
    }

    /** Where an open page goes whose session is over, by what the gate found; else nothing was done for long. */
    public static String addressAfter(@Nullable VaadinRequest request) {
        Object why = request == null ? null : request.getAttribute(SessionGate.WHY);
        return Addresses.SIGN_IN + "?" + (why == null ? SessionGate.why(SessionEnd.IDLE) : why);
    }

    @GetMapping(Addresses.SIGN_IN)
    String show(
            @RequestParam(required = false) @Nullable String lang,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model) {
        if (lang != null) {
            Language.remember(Language.named(lang), request.isSecure() || addresses.encrypted(), response);
        }
        boolean passkeys = PasskeySite.of(addresses.of("")).isPresent();
        model.addAttribute("passkeys", passkeys);
        response.setHeader(ContentPolicy.HEADER, passkeys ? ContentPolicy.SIGN_IN : ContentPolicy.PORTAL);
        for (String reason : REASONS) {
            if (request.getParameter(reason) != null) {
                model.addAttribute("reason", "signin." + (reason.equals("password") ? "password.changed" : reason));
            }
        }
        HttpSession session = request.getSession(false);
        if (session != null && session.getAttribute(NAME) instanceof String name) {
            session.removeAttribute(NAME);
            model.addAttribute("username", name);
        }
        return "sign-in";
    }
}
