package app.prongsai.ui.assessments;

import app.prongsai.assessments.AssessmentResult.Result;
import app.prongsai.assessments.Standing;
import app.prongsai.assessments.Standing.Instrument;
import app.prongsai.ui.look.TrendChart;
import app.prongsai.ui.look.TrendChart.Line;
import app.prongsai.ui.parts.Link;
import app.prongsai.ui.parts.Table;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Svg;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Totals and instruments over the years, as a picture and as the table that the picture is made of. */
class TrendPanel extends Section {

    private final List<String> instruments;

    /** @param results the newest first */
    TrendPanel(List<Result> results, int chosen) {
        addClassName("panel");
        instruments = results.stream()
                .flatMap(result -> result.standing().instruments().stream())
                .map(Instrument::name)
                .distinct()
                .toList();
        add(new H2(getTranslation("assess.trend")));
        if (results.size() > 1) {
            add(new Svg(picture(results.reversed())));
        }
        Table table = new Table(getTranslation("assess.trend"), columns());
        table.addClassName("scores");
        results.forEach(result -> table.row(cells(result, chosen)));
        add(table);
    }

    private String picture(List<Result> oldestFirst) {
        List<Line> lines = new ArrayList<>();
        lines.add(new Line(
                getTranslation("assess.total"),
                oldestFirst.stream()
                        .<@Nullable BigDecimal>map(result -> result.standing().total())
                        .toList()));
        for (String instrument : instruments) {
            lines.add(new Line(
                    instrument,
                    oldestFirst.stream()
                            .<@Nullable BigDecimal>map(result -> mean(result, instrument))
                            .toList()));
        }
        return TrendChart.svg(
                oldestFirst.stream()
                        .map(result -> String.valueOf(result.fiscalYear()))
                        .toList(),
                lines,
                getTranslation("assess.trend.words"));
    }

    private String[] columns() {
        return Stream.of(
                        Stream.of(getTranslation("assess.year")),
                        instruments.stream(),
                        Stream.of(getTranslation("assess.total"), getTranslation("assess.level")))
                .flatMap(names -> names)
                .toArray(String[]::new);
    }

    private Component[] cells(Result result, int chosen) {
        List<Component> cells = new ArrayList<>();
        Link year = new Link("assessments/" + result.fiscalYear(), String.valueOf(result.fiscalYear()));
        year.setCurrent(result.fiscalYear() == chosen);
        cells.add(year);
        instruments.forEach(instrument -> cells.add(number(mean(result, instrument))));
        cells.add(number(result.standing().total()));
        cells.add(new Span(ResultPanel.level(result.standing())));
        return cells.toArray(Component[]::new);
    }

    private static @Nullable BigDecimal mean(Result result, String instrument) {
        return result.standing().instruments().stream()
                .filter(one -> one.name().equals(instrument))
                .findFirst()
                .map(Instrument::mean)
                .orElse(null);
    }

    static Span number(@Nullable BigDecimal score) {
        Span number = new Span(score == null ? "–" : Standing.shown(score));
        number.addClassName("score");
        return number;
    }
}
