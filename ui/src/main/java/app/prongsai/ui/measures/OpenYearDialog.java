package app.prongsai.ui.measures;

import static com.vaadin.flow.i18n.I18NProvider.translate;

import app.prongsai.measures.read.MeasureBoard;
import app.prongsai.measures.read.MeasureBoard.Row;
import app.prongsai.ui.frame.Desk;
import app.prongsai.ui.parts.ActionDialog;
import app.prongsai.ui.parts.Notices;
import app.prongsai.years.OpenYear;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.checkbox.CheckboxGroup;
import com.vaadin.flow.component.checkbox.CheckboxGroupVariant;
import com.vaadin.flow.component.html.Paragraph;
import java.util.List;

/** Begins a year's plan with last year's measures. */
class OpenYearDialog extends ActionDialog {

    private final Desk desk;
    private final int year;
    private final CheckboxGroup<Row> measures = new CheckboxGroup<>(getTranslation("year.measures"));

    OpenYearDialog(Desk desk, int year) {
        super(translate("year.open.title", String.valueOf(year)), translate("year.open"));
        this.desk = desk;
        this.year = year;
        List<Row> before = desk.ask(new MeasureBoard(year - 1)).rows();
        measures.setItems(before);
        measures.setItemLabelGenerator(row -> row.code() + " " + row.title());
        measures.select(before);
        measures.addThemeVariants(CheckboxGroupVariant.LUMO_VERTICAL);
        fields(new Paragraph(getTranslation("year.open.text")), measures);
    }

    @Override
    protected void act() {
        desk.send(new OpenYear(
                year, measures.getSelectedItems().stream().map(Row::measure).toList()));
        close();
        desk.chooseYear(year);
        UI.getCurrent().refreshCurrentRoute(false);
        Notices.done(getTranslation("year.opened", measures.getSelectedItems().size()));
    }
}
