package app.prongsai.ui.measures;

import static com.vaadin.flow.i18n.I18NProvider.translate;

import app.prongsai.measures.Figure;
import app.prongsai.measures.read.MeasureSheet.Sheet;
import app.prongsai.measures.write.CompareFigure;
import app.prongsai.ui.frame.Desk;
import app.prongsai.ui.parts.ActionDialog;
import app.prongsai.ui.parts.Notices;
import app.prongsai.ui.words.Amounts;
import com.vaadin.flow.component.textfield.TextField;
import java.math.BigDecimal;
import java.util.Optional;

/** A figure of this year beside last year's. */
class FigureDialog extends ActionDialog {

    private final Desk desk;
    private final Sheet sheet;
    private final TextField name = new TextField(getTranslation("figure.name"));
    private final TextField unit = new TextField(getTranslation("figure.unit"));
    private final TextField lastYear = new TextField(getTranslation("figure.last-year"));
    private final TextField thisYear = new TextField(getTranslation("figure.this-year"));

    FigureDialog(Desk desk, Sheet sheet) {
        super(translate("figure.title", sheet.code()), translate("dialog.save"));
        this.desk = desk;
        this.sheet = sheet;
        lastYear.setHelperText(getTranslation("figure.last-year.hint"));
        fields(name, unit, lastYear, thisYear);
    }

    @Override
    protected void act() {
        Optional<BigDecimal> before = Amounts.number(lastYear.getValue());
        Optional<BigDecimal> now = Amounts.number(thisYear.getValue());
        if (now.isEmpty() || before.isEmpty() && !lastYear.getValue().isBlank()) {
            refuse(getTranslation("money.not-a-number"));
            return;
        }
        desk.send(new CompareFigure(
                sheet.measure(),
                new Figure(name.getValue().strip(), unit.getValue().strip(), before.orElse(null), now.get())));
        close();
        Notices.done(getTranslation("remark.saved"));
    }
}
