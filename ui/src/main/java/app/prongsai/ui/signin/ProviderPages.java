package app.prongsai.ui.signin;

import app.prongsai.access.RecordSignIn.Way;
import app.prongsai.organisations.OrganisationProfile;
import app.prongsai.platform.Backend;
import app.prongsai.platform.NotFound;
import app.prongsai.platform.Sentences;
import app.prongsai.platform.Standstill;
import app.prongsai.shared.Actor;
import app.prongsai.shared.RuleViolated;
import app.prongsai.shared.TenantId;
import app.prongsai.signin.ProviderSignIn;
import app.prongsai.signin.Providers;
import app.prongsai.signin.SecondFactors;
import app.prongsai.staff.People;
import app.prongsai.ui.words.PublicAddress;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.io.IOException;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Signing in at a provider: choosing one, going there, and coming back. */
@Controller
class ProviderPages {

    static final String CHOICE = Addresses.SIGN_IN + "/with";
    static final String GO = CHOICE + "/go";
    static final String BACK = CHOICE + "/back";

    private static final String UNDER_WAY = ProviderPages.class.getName();

    private final Providers providers;
    private final ProviderSignIn signIn;
    private final SecondStep secondStep;
    private final SecondFactors factors;
    private final Arrival arrival;
    private final Standstill standstill;
    private final Backend backend;
    private final PublicAddress addresses;

    ProviderPages(
            Providers providers,
            ProviderSignIn signIn,
            SecondStep secondStep,
            SecondFactors factors,
            Arrival arrival,
            Standstill standstill,
            Backend backend,
            PublicAddress addresses) {
        this.providers = providers;
        this.signIn = signIn;
        this.secondStep = secondStep;
        this.factors = factors;
        this.arrival = arrival;
        this.standstill = standstill;
        this.backend = backend;
        this.addresses = addresses;
    }

    /** Links and no form: browsers do not let a form lead to another site. */
    @GetMapping(CHOICE)
    String choose(@RequestParam(defaultValue = "") String organisation, HttpServletResponse response, Model model) {
        response.setHeader(ContentPolicy.HEADER, ContentPolicy.PORTAL);
        String code = organisation.strip().toLowerCase(Locale.ROOT);
        model.addAttribute("code", code);
        if (isOrganisation(code)) {
            TenantId tenant = new TenantId(code);
            OrganisationProfile.Profile profile = backend.ask(Actor.publicOf(tenant), new OrganisationProfile());
            model.addAttribute("name", profile.type().fullName(profile.name()));
            providers.shown(tenant).ifPresent(own -> model.addAttribute("own", own.label()));
            providers.platforms().ifPresent(label -> model.addAttribute("platform", label));
        } else if (!code.isEmpty()) {
            model.addAttribute("unknown", true);
        }
        return "sign-in-with";
    }

    @GetMapping(GO)
    void go(
            @RequestParam(defaultValue = "") String organisation,
            @RequestParam(defaultValue = "false") boolean platform,
            HttpServletRequest request,
            HttpServletResponse response)
            throws IOException {
        try {
            if (!isOrganisation(organisation)) {
                throw new NotFound();
            }
            ProviderSignIn.Departure departure = signIn.begin(new TenantId(organisation), platform, addresses.of(BACK));
            request.getSession().setAttribute(UNDER_WAY, departure);
            response.sendRedirect(departure.address().toString());
        } catch (NotFound none) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
        } catch (RuleViolated notThere) {
            response.sendRedirect(request.getContextPath() + CHOICE + "?silent&organisation=" + organisation);
        }
    }

    /** Each departure comes back once. */
    @GetMapping(BACK)
    @Nullable
    String back(
            @RequestParam(defaultValue = "") String state,
            @RequestParam(defaultValue = "") String code,
            HttpServletRequest request,
            HttpServletResponse response,
            Locale locale,
            Model model)
            throws IOException {
        response.setHeader(ContentPolicy.HEADER, ContentPolicy.PORTAL);
        try {
            HttpSession session = request.getSession(false);
            if (session == null || !(session.getAttribute(UNDER_WAY) instanceof ProviderSignIn.Departure departure)) {
                throw new RuleViolated("signin.provider-again");
            }
            session.removeAttribute(UNDER_WAY);
            model.addAttribute("code", departure.tenant().code());
            People.Person found = signIn.finish(departure, state, code);
            RuleViolated.unless(!standstill.holds(departure.tenant()), "organisation.suspended");
            return welcome(SignedInPerson.of(departure.tenant(), found), request, response);
        } catch (RuleViolated refused) {
            model.addAttribute("problem", Sentences.of(refused, locale));
            return "sign-in-with";
        }
    }

    private @Nullable String welcome(SignedInPerson person, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        if (factors.isSetUp(person.actor())) {
            secondStep.await(request, person);
            return "redirect:" + SecondStep.ADDRESS;
        }
        arrival.welcome(person, Way.PROVIDER, request, response);
        return null;
    }

    private boolean isOrganisation(String code) {
        if (!TenantId.isCode(code) || TenantId.PLATFORM.code().equals(code)) {
            return false;
        }
        try {
            backend.ask(Actor.publicOf(new TenantId(code)), new OrganisationProfile());
            return true;
        } catch (NotFound nobody) {
            return false;
        }
    }
}
