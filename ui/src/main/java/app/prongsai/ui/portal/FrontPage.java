package app.prongsai.ui.portal;

import app.prongsai.organisations.PublicOrganisations.Listed;
import app.prongsai.thai.ThaiNumerals;
import java.util.List;
import java.util.Locale;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** What this is, and the way to each organisation. */
@Controller
class FrontPage {

    private static final int MOST_SHOWN = 100;

    private final Visitor visitor;

    FrontPage(Visitor visitor) {
        this.visitor = visitor;
    }

    @GetMapping("/")
    @KeptPage
    String show(@RequestParam(defaultValue = "") String q, Model model) {
        List<Listed> found = visitor.directory().organisations().stream()
                .filter(listed -> matches(listed, q))
                .toList();
        model.addAttribute("q", q);
        model.addAttribute("found", found.stream().limit(MOST_SHOWN).toList());
        model.addAttribute("more", Math.max(0, found.size() - MOST_SHOWN));
        return "front";
    }

    /** Every word of the search stands in the code, the name, the district or the province. */
    private static boolean matches(Listed listed, String q) {
        String all = String.join(
                        " ",
                        listed.tenant().code(),
                        listed.type().fullName(listed.name()),
                        listed.type().shortName(listed.name()),
                        listed.district(),
                        listed.province())
                .toLowerCase(Locale.ROOT);
        for (String word :
                ThaiNumerals.toArabic(q).toLowerCase(Locale.ROOT).strip().split("\\s+")) {
            if (!all.contains(word)) {
                return false;
            }
        }
        return true;
    }
}
