package app.prongsai.ui.handbook;

import static com.vaadin.flow.i18n.I18NProvider.translate;

import app.prongsai.handbook.CheckTable;
import app.prongsai.handbook.HandbookTable;
import app.prongsai.handbook.ReplaceTable;
import app.prongsai.handbook.TableRow;
import app.prongsai.thai.FiscalYear;
import app.prongsai.ui.frame.Desk;
import app.prongsai.ui.parts.ActionDialog;
import app.prongsai.ui.parts.Notices;
import app.prongsai.ui.parts.ProblemList;
import app.prongsai.ui.parts.TableUpload;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.IntegerField;
import java.util.List;

/** A file is checked row by row as soon as it is chosen, and takes the table's place when it is right. */
class ReplaceTableDialog extends ActionDialog {

    private final Desk desk;
    private final Select<HandbookTable> table = new Select<>();
    private final IntegerField year = new IntegerField(getTranslation("handbook.from"));
    private final ProblemList problems = new ProblemList();
    private final Paragraph ready = new Paragraph();
    private List<TableRow> rows = List.of();

    ReplaceTableDialog(Desk desk) {
        super(translate("handbook.replace"), translate("handbook.replace.action"));
        this.desk = desk;
        table.setLabel(getTranslation("handbook.table"));
        table.setItems(HandbookTable.values());
        table.setItemLabelGenerator(one -> getTranslation("handbook.table." + one));
        table.setValue(HandbookTable.CALENDAR);
        table.addValueChangeListener(chosen -> forget());
        year.setValue(FiscalYear.of(desk.today()).year());
        year.setHelperText(getTranslation("handbook.from.helper"));
        year.addValueChangeListener(chosen -> forget());
        ready.getElement().setAttribute("role", "status");
        fields(table, year, new TableUpload(this::check), ready, problems);
    }

    private void check(byte[] file) {
        forget();
        Integer from = year.getValue();
        if (from == null) {
            refuse(getTranslation("handbook.from.missing"));
            return;
        }
        CheckTable.Checked checked = desk.ask(new CheckTable(table.getValue(), from, file));
        problems.show(checked.problems());
        if (checked.problems().isEmpty()) {
            rows = checked.rows();
            ready.setText(getTranslation("handbook.ready", rows.size()));
        }
    }

    private void forget() {
        rows = List.of();
        ready.setText("");
        problems.show(List.of());
    }

    @Override
    protected void act() {
        if (rows.isEmpty() || year.getValue() == null) {
            refuse(getTranslation("handbook.not-ready"));
            return;
        }
        desk.send(new ReplaceTable(table.getValue(), year.getValue(), rows));
        close();
        Notices.done(getTranslation(
                "handbook.done",
                getTranslation("handbook.table." + table.getValue()),
                String.valueOf(year.getValue())));
    }
}
