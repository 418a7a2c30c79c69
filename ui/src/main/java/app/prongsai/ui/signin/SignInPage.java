package app.prongsai.ui.signin;

import app.prongsai.ui.words.Language;
import app.prongsai.ui.words.PublicAddress;
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
class SignInPage {

    private static final String[] REASONS = {"wrong", "wait", "again", "bye", "changed", "welcome", "suspended"};

    private static final String NAME = SignInPage.class.getName() + ".name";

    private final PublicAddress addresses;

    SignInPage(PublicAddress addresses) {
        this.addresses = addresses;
    }

    /** Whoever mistyped the password need not type the name again. */
    static void keepName(HttpServletRequest request) {
        request.getSession().setAttribute(NAME, request.getParameter("username"));
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
        response.setHeader(ContentPolicy.HEADER, ContentPolicy.PORTAL);
        for (String reason : REASONS) {
            if (request.getParameter(reason) != null) {
                model.addAttribute("reason", "signin." + reason);
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
