package app.prongsai.ui.imports;

import app.prongsai.imports.ImportDraft.Way;
import app.prongsai.measures.Responsible;
import app.prongsai.ui.parts.DayField;
import com.vaadin.flow.component.combobox.MultiSelectComboBox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.TextArea;
import java.util.ArrayList;
import java.util.List;

/** One guideline to be corrected: its words, who answers for it, its days if it has its own. */
class WayFields extends Div {

    private final TextArea text = new TextArea(getTranslation("plan.guideline.text"));
    private final MultiSelectComboBox<Responsible> responsible =
            new MultiSelectComboBox<>(getTranslation("plan.guideline.responsible"));
    private final List<Responsible> offered = new ArrayList<>();
    private final DayField from;
    private final DayField to;

    WayFields(Answerable answerable, Way way) {
        addClassName("fields");
        offered.addAll(way.responsible());
        answerable.all().stream().filter(one -> !offered.contains(one)).forEach(offered::add);
        text.setValue(way.text());
        text.setMinRows(2);
        responsible.setItems(offered);
        responsible.setItemLabelGenerator(answerable::label);
        responsible.setAllowCustomValue(true);
        responsible.addCustomValueSetListener(
                typed -> offer(new Responsible(typed.getDetail().strip(), null, null)));
        responsible.setHelperText(getTranslation("plan.guideline.responsible.helper"));
        responsible.setValue(way.responsible());
        from = new DayField(getTranslation("plan.from"), way.from());
        to = new DayField(getTranslation("plan.to"), way.to());
        Div days = new Div(from, to);
        days.addClassName("side-by-side");
        add(text, responsible, days);
    }

    private void offer(Responsible one) {
        if (!one.text().isEmpty() && !offered.contains(one)) {
            offered.add(one);
            var chosen = new ArrayList<>(responsible.getValue());
            chosen.add(one);
            responsible.setItems(offered);
            responsible.setValue(chosen);
        }
    }

    boolean understood() {
        boolean days = from.understood() & to.understood();
        boolean order = from.day().isEmpty()
                || to.day().isEmpty()
                || !to.day().get().isBefore(from.day().get());
        if (days && !order) {
            to.setInvalid(true);
            to.setErrorMessage(getTranslation("plan.period.wrong"));
        }
        return days && order;
    }

    Way way() {
        return new Way(
                text.getValue().strip(),
                offered.stream().filter(responsible.getValue()::contains).toList(),
                from.day().orElse(null),
                to.day().orElse(null));
    }
}
