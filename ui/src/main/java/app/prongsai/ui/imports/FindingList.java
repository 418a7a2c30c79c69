package app.prongsai.ui.imports;

import app.prongsai.intake.ReadReport;
import app.prongsai.intake.ReadReport.Finding;
import app.prongsai.intake.ReadReport.Severity;
import app.prongsai.ui.look.Icon;
import app.prongsai.ui.parts.Badge;
import app.prongsai.ui.parts.Press;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.List;
import java.util.Locale;
import java.util.function.IntConsumer;

/** What is doubted, the gravest first; each leads to its place. */
class FindingList extends Section {

    private static final int MOST = 200;

    private final ReadReport report;
    private final IntConsumer jump;

    FindingList(ReadReport report, IntConsumer jump) {
        this.report = report;
        this.jump = jump;
        addClassNames("panel", "findings");
        add(new H2(getTranslation("import.findings")));
        if (report.findings().isEmpty()) {
            add(new Paragraph(getTranslation("import.findings.none")));
        }
        for (Severity severity : Severity.values()) {
            List<Finding> some = report.findings().stream()
                    .filter(finding -> finding.severity() == severity)
                    .toList();
            if (!some.isEmpty()) {
                add(group(severity, some));
            }
        }
    }

    private Component group(Severity severity, List<Finding> findings) {
        UnorderedList list = new UnorderedList();
        findings.stream().limit(MOST).map(this::item).forEach(list::add);
        if (findings.size() > MOST) {
            list.add(new ListItem(getTranslation("import.findings.more", findings.size() - MOST)));
        }
        Details group = new Details(badge(severity, findings.size()), list);
        group.setOpened(severity == Severity.ERROR);
        return group;
    }

    private Badge badge(Severity severity, int count) {
        String word = getTranslation("import.severity." + severity.name().toLowerCase(Locale.ROOT), count);
        return switch (severity) {
            case ERROR -> new Badge("overdue", Icon.OVERDUE, word);
            case WARNING -> new Badge("soon", Icon.PROBLEM, word);
            case INFO -> new Badge("plain", Icon.SILENT, word);
        };
    }

    private ListItem item(Finding finding) {
        Integer row = finding.row();
        ListItem item = new ListItem(new Span(finding.message()));
        if (row != null) {
            item.addComponentAsFirst(Press.quiet(report.places().of(row), () -> jump.accept(row)));
        }
        return item;
    }
}
