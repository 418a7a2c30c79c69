package app.prongsai.ui.access;

import app.prongsai.access.RetentionReport;
import app.prongsai.access.RetentionReport.Report;
import app.prongsai.ui.frame.Desk;
import app.prongsai.ui.parts.Table;
import app.prongsai.ui.words.When;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;

/** For how long what is kept, and what went by itself. */
class RetentionPanel extends Section {

    RetentionPanel(Desk desk) {
        Report report = desk.ask(new RetentionReport());
        addClassName("panel");
        add(new H2(getTranslation("retention.title")), new Paragraph(getTranslation("retention.lead")));
        add(rules(report), new H3(getTranslation("retention.runs")));
        add(report.runs().isEmpty() ? new Paragraph(getTranslation("retention.none")) : runs(report));
    }

    private Table rules(Report report) {
        Table table = new Table(
                getTranslation("retention.title"),
                getTranslation("retention.rule"),
                getTranslation("retention.days"),
                getTranslation("retention.applied"));
        report.rules()
                .forEach(rule -> table.row(
                        new Span(getTranslation("retention.rule." + rule.name())),
                        new Span(String.valueOf(rule.days())),
                        new Span(
                                rule.appliedAt() == null
                                        ? getTranslation("retention.not-yet")
                                        : When.moment(rule.appliedAt()))));
        return table;
    }

    private Table runs(Report report) {
        Table table = new Table(
                getTranslation("retention.runs"),
                getTranslation("retention.when"),
                getTranslation("retention.rule"),
                getTranslation("retention.removed"));
        report.runs()
                .forEach(run -> table.row(
                        new Span(When.moment(run.at())),
                        new Span(getTranslation("retention.rule." + run.rule())),
                        new Span(String.valueOf(run.removed()))));
        return table;
    }
}
