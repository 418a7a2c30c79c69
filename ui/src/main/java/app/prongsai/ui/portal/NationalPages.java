package app.prongsai.ui.portal;

import app.prongsai.organisations.OrganisationType;
import app.prongsai.platform.NotFound;
import app.prongsai.thai.FiscalYear;
import app.prongsai.thai.ThaiDates;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** All organisations compared by province and type, from what they have made public. */
@Controller
class NationalPages {

    private final Visitor visitor;
    private final Clock clock;

    NationalPages(Visitor visitor, Clock clock) {
        this.visitor = visitor;
        this.clock = clock;
    }

    @GetMapping("/overview")
    @KeptPage
    String now(@RequestParam(required = false) @Nullable String type, Model model) {
        return year(FiscalYear.of(LocalDate.now(clock.withZone(ThaiDates.ZONE))).year(), type, model);
    }

    @GetMapping("/overview/{fiscalYear:2[56][0-9]{2}}")
    @KeptPage
    String year(@PathVariable int fiscalYear, @RequestParam(required = false) @Nullable String type, Model model) {
        show(comparison(fiscalYear), type, model);
        return "overview";
    }

    @GetMapping("/overview/{fiscalYear:2[56][0-9]{2}}/{province}")
    @KeptPage
    String province(
            @PathVariable int fiscalYear,
            @PathVariable String province,
            @RequestParam(required = false) @Nullable String type,
            Model model) {
        Comparison all = comparison(fiscalYear).only(listed -> listed.province().equals(province));
        if (all.lines().isEmpty()) {
            throw new NotFound();
        }
        model.addAttribute("province", province);
        show(all, type, model);
        return "province";
    }

    private Comparison comparison(int fiscalYear) {
        return Comparison.of(visitor, fiscalYear);
    }

    private static void show(Comparison all, @Nullable String type, Model model) {
        OrganisationType chosen = type(type);
        Comparison shown = chosen == null ? all : all.only(listed -> listed.type() == chosen);
        model.addAttribute("year", String.valueOf(all.fiscalYear()));
        model.addAttribute("years", all.years());
        model.addAttribute("chosen", chosen);
        model.addAttribute("types", all.byType());
        model.addAttribute("total", shown.total());
        model.addAttribute("provinces", shown.byProvince());
        model.addAttribute("lines", shown.lines());
    }

    private static @Nullable OrganisationType type(@Nullable String name) {
        for (OrganisationType type : OrganisationType.values()) {
            if (name != null && type.name().equals(name.toUpperCase(Locale.ROOT))) {
                return type;
            }
        }
        return null;
    }
}
