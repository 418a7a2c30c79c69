package app.prongsai.ui.frame;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.select.Select;

/** The fiscal year all screens look at. */
class YearChoice extends Select<Integer> {

    YearChoice(Desk desk) {
        addClassName("year");
        setAriaLabel(getTranslation("frame.year"));
        setItemLabelGenerator(year -> getTranslation("frame.year.item", String.valueOf(year)));
        setItems(desk.years());
        setValue(desk.year());
        addValueChangeListener(chosen -> {
            if (chosen.isFromClient()) {
                desk.chooseYear(chosen.getValue());
                UI.getCurrent().refreshCurrentRoute(false);
            }
        });
    }
}
