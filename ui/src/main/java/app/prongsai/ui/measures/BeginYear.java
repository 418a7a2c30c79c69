package app.prongsai.ui.measures;

import app.prongsai.measures.read.PlannedYears;
import app.prongsai.shared.Role;
import app.prongsai.ui.frame.Desk;
import app.prongsai.ui.look.Icon;
import app.prongsai.ui.parts.Press;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import java.util.List;

/** The first step into a year without a plan, offered to who plans, as long as the year before has one to begin with. */
class BeginYear extends Div {

    private final Desk desk;

    BeginYear(Desk desk) {
        this.desk = desk;
        if (desk.mayAny(Role.COORDINATOR)) {
            desk.watch(this, new PlannedYears(), planned -> show(planned.years()));
        }
    }

    private void show(List<Integer> planned) {
        removeAll();
        List.of(desk.year(), desk.runningYear()).stream()
                .filter(year -> !planned.contains(year) && planned.contains(year - 1))
                .findFirst()
                .ifPresent(year -> add(offer(year)));
    }

    private Section offer(int year) {
        String before = String.valueOf(year - 1);
        Section offer = new Section(
                new H2(getTranslation("year.begin.title", String.valueOf(year))),
                new Paragraph(getTranslation("year.begin.text", before)),
                Press.main(
                        Icon.ADD, getTranslation("year.begin", before), () -> new OpenYearDialog(desk, year).open()));
        offer.addClassNames("panel", "begin-year");
        return offer;
    }
}
