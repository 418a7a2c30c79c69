package app.prongsai.ui.assessments;

import app.prongsai.assessments.AssessmentResult.Result;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.select.Select;
import java.util.List;
import java.util.stream.IntStream;

/** The year whose scores are entered; choosing another leads to its form. */
class AssessedYear extends Select<Integer> {

    static final int YEARS_BACK = 10;

    AssessedYear(int year, int running, List<Result> recorded) {
        setLabel(getTranslation("assess.year"));
        setItems(IntStream.concat(
                        IntStream.iterate(running, one -> one > running - YEARS_BACK, one -> one - 1),
                        IntStream.of(year))
                .boxed()
                .distinct()
                .toList());
        setItemLabelGenerator(one -> getTranslation(
                recorded.stream().anyMatch(result -> result.fiscalYear() == one)
                        ? "assess.year.recorded"
                        : "frame.year.item",
                String.valueOf(one)));
        setValue(year);
        addValueChangeListener(chosen -> UI.getCurrent().navigate("assessments/entry/" + chosen.getValue()));
    }
}
