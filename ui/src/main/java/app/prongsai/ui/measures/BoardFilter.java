package app.prongsai.ui.measures;

import app.prongsai.measures.MeasureStatus;
import app.prongsai.measures.Responsible;
import app.prongsai.measures.read.MeasureBoard.Row;
import app.prongsai.thai.ThaiNumerals;
import app.prongsai.thai.ThaiOrder;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import java.util.List;

/** Which rows of the board are wanted: by word or code in either kind of digits, by status, by unit. */
class BoardFilter extends Div {

    private final TextField word = new TextField(getTranslation("board.word"));
    private final Select<MeasureStatus> status = new Select<>();
    private final Select<String> unit = new Select<>();

    BoardFilter(Runnable changed) {
        addClassName("filters");
        word.setPlaceholder(getTranslation("board.word.placeholder"));
        word.setClearButtonVisible(true);
        word.setValueChangeMode(ValueChangeMode.LAZY);
        status.setLabel(getTranslation("board.status"));
        status.setItems(MeasureStatus.values());
        status.setEmptySelectionAllowed(true);
        status.setEmptySelectionCaption(getTranslation("board.any"));
        status.setItemLabelGenerator(
                one -> one == null ? getTranslation("board.any") : getTranslation("status." + one));
        status.setPlaceholder(getTranslation("board.any"));
        unit.setLabel(getTranslation("board.responsible"));
        unit.setEmptySelectionAllowed(true);
        unit.setEmptySelectionCaption(getTranslation("board.any"));
        unit.setPlaceholder(getTranslation("board.any"));
        add(word, status, unit);
        word.addValueChangeListener(typed -> changed.run());
        status.addValueChangeListener(chosen -> changed.run());
        unit.addValueChangeListener(chosen -> changed.run());
    }

    /** Offers the units of these rows and keeps the one chosen. */
    void offerUnitsOf(List<Row> rows) {
        List<String> units = rows.stream()
                .flatMap(row -> row.responsible().stream())
                .map(Responsible::text)
                .distinct()
                .sorted(ThaiOrder.OF_TEXTS)
                .toList();
        if (!units.equals(unit.getListDataView().getItems().toList())) {
            String chosen = unit.getValue();
            unit.setItems(units);
            unit.setValue(units.contains(chosen) ? chosen : null);
        }
    }

    boolean wants(Row row) {
        String text = ThaiNumerals.toArabic(word.getValue()).strip();
        return (text.isEmpty()
                        || ThaiNumerals.toArabic(row.code() + " " + row.title()).contains(text))
                && (status.isEmpty() || row.status() == status.getValue())
                && (unit.isEmpty()
                        || row.responsible().stream().anyMatch(one -> one.text().equals(unit.getValue())));
    }
}
