package app.prongsai.ui.portal;

import app.prongsai.announcements.LatestAnnouncements;
import app.prongsai.announcements.Topics;
import app.prongsai.disclosure.read.ChecklistYears;
import app.prongsai.measures.read.MeasureBoard;
import app.prongsai.measures.read.Overview;
import app.prongsai.measures.read.PlannedYears;
import app.prongsai.platform.NotFound;
import app.prongsai.reports.ReportFile;
import app.prongsai.reports.Rounds;
import app.prongsai.thai.FiscalYear;
import app.prongsai.thai.ThaiDates;
import app.prongsai.ui.words.TopicNames;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** An organisation's page, its measures of each year, and its announcements by topic. */
@Controller
class OrganisationPages {

    private static final int NEWEST = 5;
    private static final int MOST = 200;

    private final Visitor visitor;
    private final Clock clock;

    OrganisationPages(Visitor visitor, Clock clock) {
        this.visitor = visitor;
        this.clock = clock;
    }

    @GetMapping("/o/{code}")
    @KeptPage
    String show(@PathVariable String code, Model model, Locale locale) {
        model.addAttribute("organisation", visitor.organisation(code));
        List<Integer> planned = visitor.ask(code, new PlannedYears()).years();
        addMeasures(code, planned, year(planned), model);
        List<Rounds.Round> rounds =
                visitor.ask(code, new Rounds()).rounds().stream().limit(NEWEST).toList();
        model.addAttribute("rounds", rounds);
        model.addAttribute("published", Editions.newest(visitor, code, rounds));
        model.addAttribute(
                "announcements",
                visitor.ask(code, new LatestAnnouncements(null, NEWEST)).announcements());
        model.addAttribute("topics", topics(code, locale));
        model.addAttribute("oitYears", visitor.ask(code, new ChecklistYears()).years());
        return "organisation";
    }

    @GetMapping("/o/{code}/measures/{fiscalYear:[0-9]{4}}")
    @KeptPage
    String measures(@PathVariable String code, @PathVariable int fiscalYear, Model model) {
        model.addAttribute("organisation", visitor.organisation(code));
        List<Integer> planned = visitor.ask(code, new PlannedYears()).years();
        if (!planned.contains(fiscalYear)) {
            throw new NotFound();
        }
        addMeasures(code, planned, fiscalYear, model);
        return "measures";
    }

    private void addMeasures(String code, List<Integer> planned, int year, Model model) {
        model.addAttribute("planned", planned);
        model.addAttribute("year", String.valueOf(year));
        model.addAttribute("formats", ReportFile.Format.values());
        model.addAttribute("counts", visitor.ask(code, new Overview(year)).all());
        model.addAttribute("measures", visitor.ask(code, new MeasureBoard(year)).rows());
    }

    @GetMapping("/o/{code}/announcements")
    @KeptPage
    String announcements(
            @PathVariable String code,
            @RequestParam(required = false) @Nullable String topic,
            Model model,
            Locale locale) {
        TopicNames topics = topics(code, locale);
        String chosen = topic != null && topics.keys().contains(topic) ? topic : null;
        model.addAttribute("organisation", visitor.organisation(code));
        model.addAttribute("topics", topics);
        model.addAttribute("chosen", chosen);
        model.addAttribute(
                "announcements",
                visitor.ask(code, new LatestAnnouncements(chosen, MOST)).announcements());
        return "announcements";
    }

    private TopicNames topics(String code, Locale locale) {
        return TopicNames.of(visitor.ask(code, new Topics()), locale);
    }

    private int year(List<Integer> planned) {
        int running =
                FiscalYear.of(LocalDate.now(clock.withZone(ThaiDates.ZONE))).year();
        return planned.isEmpty() || planned.contains(running) ? running : planned.getFirst();
    }
}
