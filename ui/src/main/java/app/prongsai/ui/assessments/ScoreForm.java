package app.prongsai.ui.assessments;

import app.prongsai.assessments.AssessmentPreview;
import app.prongsai.assessments.AssessmentPreview.Preview;
import app.prongsai.assessments.Scores.Score;
import app.prongsai.assessments.Standing;
import app.prongsai.assessments.Standing.Instrument;
import app.prongsai.handbook.Indicators.Indicator;
import app.prongsai.ui.frame.Desk;
import app.prongsai.ui.parts.SourceMark;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** A field for each indicator under its instrument; means, total and level follow what is typed. */
class ScoreForm extends Div {

    private final Desk desk;
    private final int year;
    private final List<ScoreField> fields = new ArrayList<>();
    private final Map<String, Span> means = new LinkedHashMap<>();
    private final Div standing = new Div();

    ScoreForm(Desk desk, int year) {
        this.desk = desk;
        this.year = year;
        addClassName("score-form");
        standing.addClassNames("panel", "standing");
        standing.getElement().setAttribute("aria-live", "polite");
        Preview empty = preview();
        Map<String, List<Indicator>> byInstrument = empty.indicators().stream()
                .collect(Collectors.groupingBy(Indicator::instrument, LinkedHashMap::new, Collectors.toList()));
        byInstrument.forEach((instrument, indicators) -> add(instrument(instrument, indicators)));
        add(standing);
        show(empty.standing());
    }

    List<String> levels() {
        return preview().standing().levels();
    }

    /** What is shown already stays where the file says nothing. */
    void fill(Map<Integer, BigDecimal> scores) {
        for (ScoreField field : fields) {
            BigDecimal score = scores.get(field.indicator());
            if (score != null) {
                field.show(score);
            }
        }
        follow();
    }

    boolean complete() {
        return fields.stream().map(ScoreField::complete).reduce(true, Boolean::logicalAnd);
    }

    List<Score> scores() {
        return typed().entrySet().stream()
                .map(entry -> new Score(entry.getKey(), entry.getValue()))
                .toList();
    }

    private Section instrument(String name, List<Indicator> indicators) {
        Section section = new Section();
        section.addClassName("panel");
        Span mean = new Span();
        mean.addClassName("mean");
        means.put(name, mean);
        H2 heading = new H2(
                new Span(getTranslation(
                        "assess.instrument.weight",
                        name,
                        indicators.getFirst().weightOfInstrument().toPlainString())),
                mean);
        section.add(heading);
        for (Indicator indicator : indicators) {
            ScoreField field = new ScoreField(indicator, this::follow);
            fields.add(field);
            section.add(field);
        }
        return section;
    }

    private void follow() {
        show(preview().standing());
    }

    private Preview preview() {
        return desk.ask(new AssessmentPreview(year, typed()));
    }

    private Map<Integer, BigDecimal> typed() {
        Map<Integer, BigDecimal> scores = new HashMap<>();
        fields.forEach(field -> field.score().ifPresent(score -> scores.put(field.indicator(), score)));
        return scores;
    }

    private void show(Standing now) {
        for (Instrument instrument : now.instruments()) {
            BigDecimal mean = instrument.mean();
            means.getOrDefault(instrument.name(), new Span()).setText(mean == null ? "–" : Standing.shown(mean));
        }
        standing.removeAll();
        standing.add(
                new H2(getTranslation("assess.standing")),
                ResultPanel.total(now),
                new SourceMark(now.verified(), now.source()));
    }
}
