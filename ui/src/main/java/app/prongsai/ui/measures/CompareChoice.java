package app.prongsai.ui.measures;

import app.prongsai.measures.read.PlannedYears;
import app.prongsai.ui.frame.Desk;
import app.prongsai.ui.look.Icon;
import app.prongsai.ui.parts.DayField;
import app.prongsai.ui.parts.Press;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.router.QueryParameters;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;

/** Which two days or which two years are to be compared. */
class CompareChoice extends Div {

    CompareChoice(Desk desk, LocalDate from, LocalDate to, int year, int other) {
        addClassNames("compare-choice", "side-by-side");
        add(days(from, to));
        List<Integer> years = desk.ask(new PlannedYears()).years();
        if (years.size() > 1) {
            add(years(years, year, other));
        }
    }

    private Section days(LocalDate from, LocalDate to) {
        DayField first = new DayField(getTranslation("compare.from"), from);
        DayField second = new DayField(getTranslation("compare.to"), to);
        Press compare = Press.quiet(
                Icon.OVERVIEW,
                getTranslation("compare.days"),
                () -> first.day()
                        .ifPresent(one ->
                                second.day().ifPresent(two -> go("from", one.toString(), "to", two.toString()))));
        return panel("compare.days.title", new Div(first, second), compare);
    }

    private Section years(List<Integer> years, int year, int other) {
        Select<Integer> first = choice("compare.year", years, year);
        Select<Integer> second = choice("compare.other", years, other);
        Press compare = Press.quiet(
                Icon.OVERVIEW,
                getTranslation("compare.years"),
                () -> go(
                        "year",
                        first.getValue().toString(),
                        "other",
                        second.getValue().toString()));
        return panel("compare.years.title", new Div(first, second), compare);
    }

    private Section panel(String title, Div fields, Press compare) {
        fields.addClassName("side-by-side");
        Section panel = new Section(new H2(getTranslation(title)), fields, compare);
        panel.addClassName("panel");
        return panel;
    }

    private Select<Integer> choice(String label, List<Integer> years, int chosen) {
        Select<Integer> choice = new Select<>();
        choice.setLabel(getTranslation(label));
        choice.setItems(years);
        choice.setItemLabelGenerator(year -> getTranslation("frame.year.item", String.valueOf(year)));
        choice.setValue(years.contains(chosen) ? chosen : years.getFirst());
        return choice;
    }

    private static void go(String first, String one, String second, String two) {
        UI.getCurrent().navigate("compare", QueryParameters.simple(Map.of(first, one, second, two)));
    }
}
