package app.prongsai.ui.joining;

import app.prongsai.platform.Allowance;
import app.prongsai.platform.Backend;
import app.prongsai.platform.NotFound;
import app.prongsai.platform.Sentences;
import app.prongsai.shared.Actor;
import app.prongsai.shared.RuleViolated;
import app.prongsai.shared.TenantId;
import app.prongsai.staff.AcceptInvitation;
import app.prongsai.staff.InvitedPerson;
import app.prongsai.staff.InvitedPerson.Invited;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Duration;
import java.util.Locale;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Who holds an invitation chooses a password; the address is good until then. */
@Controller
class InvitationPages {

    private static final String ADDRESS = "/join/{code}/invitation/{invitation}";
    private static final int MOST_AN_HOUR = 60;

    private final Backend backend;
    private final Allowance tries;

    InvitationPages(Backend backend) {
        this.backend = backend;
        this.tries = new Allowance(Duration.ofHours(1));
    }

    @GetMapping(ADDRESS)
    String show(@PathVariable String code, @PathVariable String invitation, Model model) {
        model.addAttribute("address", "/join/" + code + "/invitation/" + invitation);
        try {
            Invited invited = backend.ask(visitor(code), new InvitedPerson(invitation));
            model.addAttribute("invited", invited);
            model.addAttribute("login", invited.login() + "@" + code);
        } catch (NotFound ofNoUse) {
            model.addAttribute("invited", null);
        }
        return "invitation";
    }

    @PostMapping(ADDRESS)
    String accept(
            @PathVariable String code,
            @PathVariable String invitation,
            @RequestParam(defaultValue = "") String password,
            @RequestParam(defaultValue = "") String again,
            HttpServletRequest request,
            Model model,
            Locale locale) {
        try {
            RuleViolated.unless(tries.take(request.getRemoteAddr(), 1, MOST_AN_HOUR), "admission.too-many-requests");
            Invited invited = backend.ask(visitor(code), new InvitedPerson(invitation));
            RuleViolated.unless(password.equals(again), "staff.passwords-differ");
            backend.send(visitor(code), new AcceptInvitation(invited.person(), invitation, password));
            return "redirect:/sign-in?welcome";
        } catch (NotFound ofNoUse) {
            return show(code, invitation, model);
        } catch (RuleViolated violation) {
            model.addAttribute("problem", Sentences.of(violation, locale));
            return show(code, invitation, model);
        }
    }

    private static Actor visitor(String code) {
        if (!TenantId.isCode(code)) {
            throw new NotFound();
        }
        return Actor.publicOf(new TenantId(code));
    }
}
