package app.prongsai.ui.reports;

import static com.vaadin.flow.i18n.I18NProvider.translate;

import app.prongsai.intake.ReadReport.Severity;
import app.prongsai.reports.ReportFindings;
import app.prongsai.reports.ReportFindings.Finding;
import app.prongsai.reports.ReportFindings.Findings;
import app.prongsai.reports.RoundId;
import app.prongsai.ui.frame.Desk;
import app.prongsai.ui.look.Icon;
import app.prongsai.ui.parts.Badge;
import app.prongsai.ui.parts.FindingGroups;
import app.prongsai.ui.parts.Folds;
import app.prongsai.ui.parts.Link;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;

/** What a reviewer would find, by severity and rule, each with the way to the spot. */
class FindingsPanel extends Section {

    private final Paragraph none = new Paragraph(getTranslation("findings.none"));
    private final FindingGroups<Finding> groups;

    FindingsPanel(Desk desk, RoundId round) {
        addClassNames("panel", "findings");
        groups = new FindingGroups<>(
                new FindingGroups.Reading<>(
                        Finding::severity, Finding::rule, FindingsPanel::item, FindingsPanel::badge),
                Folds.ofSession(),
                round.value());
        add(new H2(getTranslation("findings.title")), none, groups);
        desk.watch(this, new ReportFindings(round), this::show);
    }

    private void show(Findings findings) {
        none.setVisible(findings.findings().isEmpty());
        groups.show(findings.findings());
    }

    private static Badge badge(Severity severity, int count) {
        String kind = switch (severity) {
            case ERROR -> "overdue";
            case WARNING -> "soon";
            case INFO -> "plain";
        };
        return new Badge(kind, Icon.PROBLEM, translate("findings." + severity, count));
    }

    /** Where to mend what stands in no single measure. */
    private static String how(Finding finding) {
        return finding.rule().equals("no-previous-year-comparison") ? " " + translate("findings.how.comparison") : "";
    }

    private static ListItem item(Finding finding) {
        var measure = finding.measure();
        return measure == null
                ? new ListItem(new Span(finding.message() + how(finding)))
                : new ListItem(
                        new Link(FindingPlaces.of(measure, finding.rule()), finding.code()),
                        new Span(" " + finding.message()));
    }
}
