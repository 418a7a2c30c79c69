package app.prongsai.ui.frame;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.select.Select;

/** The fiscal year all screens look at. */
class YearChoice extends Select<Integer> {

    private final Desk desk;

    YearChoice(Desk desk) {
        this.desk = desk;
        addClassName("year");
        setAriaLabel(getTranslation("frame.year"));
        setItemLabelGenerator(year -> getTranslation("frame.year.item", String.valueOf(year)));
        show();
        addValueChangeListener(chosen -> {
            if (chosen.isFromClient()) {
                desk.chooseYear(chosen.getValue());
                UI.getCurrent().refreshCurrentRoute(false);
            }
        });
    }

    /** The years there are by now, and the one that is looked at. */
    void show() {
        setItems(desk.years());
        setValue(desk.year());
    }
}
