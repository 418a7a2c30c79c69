package app.prongsai.years;

import app.prongsai.measures.Guideline;
import app.prongsai.measures.MeasureId;
import app.prongsai.measures.read.MeasureBoard;
import app.prongsai.measures.read.MeasureSheet.Sheet;
import app.prongsai.measures.read.YearSheets;
import app.prongsai.measures.write.CarryOverMeasure;
import app.prongsai.measures.write.PlanMeasure;
import app.prongsai.platform.Backend;
import app.prongsai.platform.Occurred;
import app.prongsai.shared.Actor;
import app.prongsai.years.YearEvent.YearOpened;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.springframework.stereotype.Component;

/** When a year is opened, the chosen measures of the year before are planned again, their days moved by a year. */
@Component
@ProcessingGroup("when-year-opened-then-measures-carried-over")
class WhenYearOpenedThenMeasuresCarriedOver {

    private final Backend backend;

    WhenYearOpenedThenMeasuresCarriedOver(Backend backend) {
        this.backend = backend;
    }

    @EventHandler
    void on(YearOpened event, Occurred occurred) {
        Actor system = Actor.system(occurred.tenant(), occurred.channel());
        int year = event.fiscalYear();
        Set<MeasureId> there = backend.ask(system, new MeasureBoard(year)).rows().stream()
                .map(MeasureBoard.Row::measure)
                .collect(Collectors.toSet());
        for (Sheet origin :
                backend.ask(system, new YearSheets(event.carriedOver())).sheets()) {
            MeasureId again = new MeasureId(year + "-" + suffix(origin.measure()));
            if (!there.contains(again)) {
                backend.sendOnce(
                        system,
                        "carry-over/" + again.value(),
                        new CarryOverMeasure(
                                plan(origin, again, year),
                                origin.measure(),
                                origin.budget().planned()));
            }
        }
    }

    private static PlanMeasure plan(Sheet origin, MeasureId again, int year) {
        int years = year - origin.fiscalYear();
        return new PlanMeasure(
                again,
                year,
                code(origin, year),
                origin.title(),
                origin.from().plusYears(years),
                origin.to().plusYears(years),
                origin.guidelines().stream().map(one -> moved(one, years)).toList());
    }

    private static Guideline moved(Guideline guideline, int years) {
        LocalDate from = guideline.from().plusYears(years);
        return new Guideline(
                guideline.number(),
                guideline.text(),
                guideline.responsible(),
                from,
                guideline.to().plusYears(years));
    }

    /** "6907" of 2569 becomes "7007" in 2570; other codes stay what people know. */
    private static String code(Sheet origin, int year) {
        String before = String.valueOf(origin.fiscalYear() % 100);
        String code = origin.code();
        return code.startsWith(before) ? year % 100 + code.substring(before.length()) : code;
    }

    private static String suffix(MeasureId measure) {
        List<String> parts = List.of(measure.value().split("-", 2));
        return parts.size() == 2 && parts.getFirst().matches("[0-9]{4}") ? parts.get(1) : measure.value();
    }
}
