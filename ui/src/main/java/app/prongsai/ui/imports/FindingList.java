package app.prongsai.ui.imports;

import static com.vaadin.flow.i18n.I18NProvider.translate;

import app.prongsai.intake.ReadReport;
import app.prongsai.intake.ReadReport.Finding;
import app.prongsai.intake.ReadReport.Severity;
import app.prongsai.ui.look.Icon;
import app.prongsai.ui.parts.Badge;
import app.prongsai.ui.parts.FindingGroups;
import app.prongsai.ui.parts.Folds;
import app.prongsai.ui.parts.Press;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import java.util.Locale;
import java.util.function.IntConsumer;

/** What is doubted, the gravest first and by rule; each leads to its place. */
class FindingList extends Section {

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
        FindingGroups<Finding> groups = new FindingGroups<>(
                new FindingGroups.Reading<>(Finding::severity, Finding::rule, this::item, FindingList::badge),
                new Folds(),
                "import");
        groups.show(report.findings());
        add(groups);
    }

    private static Badge badge(Severity severity, int count) {
        String word = translate("import.severity." + severity.name().toLowerCase(Locale.ROOT), count);
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
