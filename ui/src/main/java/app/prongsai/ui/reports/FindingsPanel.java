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
import app.prongsai.ui.parts.Link;
import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.List;

/** What a reviewer would find, by severity, each with the way to the spot. */
class FindingsPanel extends Section {

    FindingsPanel(Desk desk, RoundId round) {
        addClassNames("panel", "findings");
        desk.watch(this, new ReportFindings(round), this::show);
    }

    private void show(Findings findings) {
        removeAll();
        add(new H2(getTranslation("findings.title")));
        if (findings.findings().isEmpty()) {
            add(new Paragraph(getTranslation("findings.none")));
        }
        for (Severity severity : Severity.values()) {
            List<Finding> some = findings.findings().stream()
                    .filter(finding -> finding.severity() == severity)
                    .toList();
            if (!some.isEmpty()) {
                UnorderedList list = new UnorderedList();
                some.forEach(finding -> list.add(item(finding)));
                Details group = new Details(badge(severity, some.size()), list);
                group.setOpened(severity == Severity.ERROR);
                add(group);
            }
        }
    }

    private Badge badge(Severity severity, int count) {
        String kind = switch (severity) {
            case ERROR -> "overdue";
            case WARNING -> "soon";
            case INFO -> "plain";
        };
        return new Badge(kind, Icon.PROBLEM, getTranslation("findings." + severity, count));
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
                        new Link("measures/" + measure.value(), finding.code()), new Span(" " + finding.message()));
    }
}
