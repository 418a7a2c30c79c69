package app.prongsai.ui.measures;

import app.prongsai.measures.MeasureStatus;
import app.prongsai.measures.read.MeasureBoard.Row;
import app.prongsai.ui.frame.Desk;
import app.prongsai.ui.frame.Names;
import app.prongsai.ui.look.Icon;
import app.prongsai.ui.parts.Badge;
import app.prongsai.ui.parts.Link;
import app.prongsai.ui.parts.Press;
import app.prongsai.ui.words.When;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Article;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;

/** One measure of the officer's own: where it stands, when it is due, and the button to report. */
class WorkCard extends Article {

    WorkCard(Desk desk, Names names, Row row) {
        addClassNames("card", "work-card");
        Reporting reporting = Reporting.of(row);
        Span code = new Span(getTranslation("measure.code", row.code()));
        code.addClassName("code");
        Div badges = new Div(code, Badge.of(row.status(), row.awaitingApproval()), Badge.due(row, desk.today()));
        badges.addClassName("badges");
        H2 title = new H2(new Link("measures/" + row.measure().value(), row.title()));
        add(badges, title, progress(row), lastHeard(names, row));
        if (row.problem() != null) {
            Paragraph problem = new Paragraph(getTranslation("work.problem", row.problem()));
            problem.addClassName("problem");
            add(problem);
        }
        add(actions(desk, reporting));
    }

    private Component progress(Row row) {
        Span words = new Span(getTranslation("work.progress", row.percent(), row.evidence()));
        words.addClassName("facts");
        return words;
    }

    private Component lastHeard(Names names, Row row) {
        String from = row.heardFrom();
        Span heard = new Span(
                from == null
                        ? getTranslation("work.never-reported")
                        : getTranslation("work.last-report", When.moment(row.heardOf()), names.actor(from)));
        heard.addClassName("facts");
        return heard;
    }

    private Component actions(Desk desk, Reporting reporting) {
        Div actions = new Div();
        actions.addClassName("actions");
        actions.add(
                reporting.waitsForReports()
                        ? Press.main(
                                Icon.WORK,
                                getTranslation("work.report"),
                                () -> new ReportDialog(desk, reporting).open())
                        : new Link(
                                "measures/" + reporting.measure().value(), Icon.MEASURES, getTranslation("work.look")));
        if (reporting.status() == MeasureStatus.DONE) {
            return actions;
        }
        actions.add(
                Press.quiet(
                        Icon.EVIDENCE, getTranslation("work.attach"), () -> new ProofDialog(desk, reporting).open()),
                Press.quiet(
                        Icon.PROBLEM, getTranslation("work.remark"), () -> new RemarkDialog(desk, reporting).open()));
        return actions;
    }
}
