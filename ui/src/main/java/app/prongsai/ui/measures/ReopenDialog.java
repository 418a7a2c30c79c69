package app.prongsai.ui.measures;

import static com.vaadin.flow.i18n.I18NProvider.translate;

import app.prongsai.measures.MeasureStatus;
import app.prongsai.measures.write.ReopenMeasure;
import app.prongsai.ui.frame.Desk;
import app.prongsai.ui.parts.ActionDialog;
import app.prongsai.ui.parts.Notices;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.textfield.TextArea;
import java.util.Arrays;

/** Sets a measure back to an earlier status, for a reason. */
class ReopenDialog extends ActionDialog {

    private final Desk desk;
    private final Reporting measure;
    private final RadioButtonGroup<MeasureStatus> status = new RadioButtonGroup<>(getTranslation("reopen.status"));
    private final TextArea reason = new TextArea(getTranslation("reason.label"));

    ReopenDialog(Desk desk, Reporting measure) {
        super(translate("reopen.title", measure.code()), translate("reopen.action"));
        this.desk = desk;
        this.measure = measure;
        var earlier = Arrays.stream(MeasureStatus.values())
                .filter(one -> one.compareTo(measure.status()) < 0)
                .toList();
        status.setItems(earlier);
        status.setItemLabelGenerator(one -> getTranslation("status." + one));
        status.setValue(earlier.getLast());
        reason.setMinRows(2);
        fields(status, reason);
    }

    @Override
    protected void act() {
        desk.send(new ReopenMeasure(
                measure.measure(), status.getValue(), reason.getValue().strip()));
        close();
        Notices.done(getTranslation("reopen.saved"));
    }
}
