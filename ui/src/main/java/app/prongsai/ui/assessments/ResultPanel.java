package app.prongsai.ui.assessments;

import static com.vaadin.flow.i18n.I18NProvider.translate;

import app.prongsai.assessments.AssessmentResult.Correction;
import app.prongsai.assessments.AssessmentResult.Result;
import app.prongsai.assessments.AssessmentResult.Scored;
import app.prongsai.assessments.Standing;
import app.prongsai.assessments.WeakestIndicators;
import app.prongsai.ui.frame.Desk;
import app.prongsai.ui.frame.Names;
import app.prongsai.ui.look.Icon;
import app.prongsai.ui.parts.Badge;
import app.prongsai.ui.parts.Link;
import app.prongsai.ui.parts.SourceMark;
import app.prongsai.ui.parts.Table;
import app.prongsai.ui.words.Language;
import app.prongsai.ui.words.When;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import java.util.List;
import java.util.Locale;
import java.util.Objects;

/** One year: its scores, total and level, what was published, and who recorded and corrected it. */
class ResultPanel extends Section {

    private static final int WEAKEST = 3;

    ResultPanel(Desk desk, Result result, boolean corrects) {
        addClassName("panel");
        Standing standing = result.standing();
        add(new H2(getTranslation("assess.result", String.valueOf(result.fiscalYear()))), total(standing));
        if (result.levelsDiffer()) {
            Paragraph differs = new Paragraph(getTranslation(
                    "assess.levels-differ", Objects.toString(result.publishedLevel(), ""), level(standing)));
            differs.addClassName("hint");
            add(differs);
        } else if (result.publishedLevel() != null) {
            add(new Paragraph(getTranslation("assess.levels-agree")));
        }
        Table table = new Table(
                getTranslation("assess.indicators"),
                getTranslation("assess.indicator"),
                getTranslation("assess.instrument"),
                getTranslation("assess.score"));
        table.addClassNames("scores", "indicators");
        List<Scored> weakest =
                desk.ask(new WeakestIndicators(result.fiscalYear(), WEAKEST)).indicators();
        result.indicators()
                .forEach(one -> table.row(
                        indicator(one, weakest.contains(one)),
                        new Span(one.instrument()),
                        TrendPanel.number(one.score())));
        add(table, new SourceMark(standing.verified(), standing.source()), history(desk.names(), result));
        if (corrects) {
            Div actions = new Div(new Link(
                    "assessments/entry/" + result.fiscalYear(), Icon.ASSESSMENTS, getTranslation("assess.correct")));
            actions.addClassName("actions");
            add(actions);
        }
    }

    private Div indicator(Scored one, boolean weak) {
        Div indicator = new Div(new Span(name(one, getLocale())));
        indicator.addClassName("badges");
        if (weak) {
            indicator.add(new Badge("soon", Icon.PROBLEM, getTranslation("assess.weak")));
        }
        return indicator;
    }

    static Div total(Standing standing) {
        Span number = TrendPanel.number(standing.total());
        number.addClassName("number");
        Span level = new Span(translate("assess.level.words", level(standing)));
        level.addClassName("level");
        Div total = new Div(number, level);
        total.addClassName("total");
        return total;
    }

    static String level(Standing standing) {
        return Objects.requireNonNullElse(standing.level(), "–");
    }

    /** "9 การเปิดเผยข้อมูล" */
    static String name(Scored one, Locale language) {
        return one.number() + " " + (language.equals(Language.ENGLISH) ? one.english() : one.thai());
    }

    private Div history(Names names, Result result) {
        Div history = new Div();
        history.addClassName("facts");
        if (result.source() != null) {
            history.add(new Paragraph(getTranslation("source.words", result.source())));
        }
        history.add(new Paragraph(getTranslation(
                "assess.recorded-by", When.moment(result.recordedAt()), names.actor(result.recordedBy()))));
        for (Correction correction : result.corrections()) {
            history.add(new Paragraph(getTranslation(
                    "assess.corrected-by",
                    When.moment(correction.at()),
                    names.actor(correction.by()),
                    correction.reason())));
        }
        return history;
    }
}
