package app.prongsai.ui.portal;

import app.prongsai.organisations.OrganisationProfile.Profile;
import app.prongsai.subscriptions.ConsentWording;
import app.prongsai.ui.words.PublicAddress;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/**
 * How accessible the public pages are and what becomes of personal data, for the instance and each organisation; and how
 * anybody checks what was published.
 */
@Controller
class Statements {

    private static final List<String> ACCESSIBILITY = List.of("level", "how", "checked", "limits", "contact");
    private static final List<String> PRIVACY =
            List.of("reading", "line", "published", "staff", "kept", "rights", "contact");
    private static final List<String> PROOF = List.of("chain", "heads", "content", "signature", "log", "limits");

    private final Visitor visitor;
    private final PublicAddress addresses;
    private final MessageSource texts;

    Statements(Visitor visitor, PublicAddress addresses, MessageSource texts) {
        this.visitor = visitor;
        this.addresses = addresses;
        this.texts = texts;
    }

    @GetMapping("/accessibility")
    @KeptPage
    String accessibility(Model model, Locale locale) {
        return show("accessibility", ACCESSIBILITY, null, model, locale);
    }

    @GetMapping("/privacy")
    @KeptPage
    String privacy(Model model, Locale locale) {
        model.addAttribute("consent", visitor.askPlatform(new ConsentWording()));
        return show("privacy", PRIVACY, null, model, locale);
    }

    @GetMapping("/proof")
    @KeptPage
    String proof(Model model, Locale locale) {
        model.addAttribute("home", addresses.of(""));
        return show("proof", PROOF, null, model, locale);
    }

    @GetMapping("/o/{code}/accessibility")
    @KeptPage
    String accessibility(@PathVariable String code, Model model, Locale locale) {
        return show("accessibility", ACCESSIBILITY, visitor.organisation(code), model, locale);
    }

    @GetMapping("/o/{code}/privacy")
    @KeptPage
    String privacy(@PathVariable String code, Model model, Locale locale) {
        Profile organisation = visitor.organisation(code);
        model.addAttribute("consent", visitor.ask(code, new ConsentWording()));
        return show("privacy", PRIVACY, organisation, model, locale);
    }

    private String show(String kind, List<String> parts, @Nullable Profile organisation, Model model, Locale locale) {
        if (organisation != null) {
            model.addAttribute("organisation", organisation);
        }
        model.addAttribute("kind", kind);
        model.addAttribute("parts", parts);
        model.addAttribute(
                "who",
                organisation == null
                        ? texts.getMessage("statement.each", new Object[] {}, locale)
                        : organisation.type().fullName(organisation.name()));
        return "statement";
    }
}
