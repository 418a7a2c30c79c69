package app.prongsai.ui.measures;

import static com.vaadin.flow.i18n.I18NProvider.translate;

import app.prongsai.measures.Remark;
import app.prongsai.measures.write.MakeRemark;
import app.prongsai.measures.write.StateNothingToReport;
import app.prongsai.ui.frame.Desk;
import app.prongsai.ui.parts.ActionDialog;
import app.prongsai.ui.parts.Notices;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.textfield.TextArea;

/** A problem, a recommendation or a note; or that there is none, which is not the same as silence. */
class RemarkDialog extends ActionDialog {

    private final Desk desk;
    private final Reporting measure;
    private final RadioButtonGroup<Remark> remark = new RadioButtonGroup<>(getTranslation("remark.about"));
    private final Checkbox none = new Checkbox(getTranslation("remark.none"));
    private final TextArea text = new TextArea(getTranslation("remark.text"));

    RemarkDialog(Desk desk, Reporting measure) {
        super(translate("remark.title", measure.code()), translate("remark.action"));
        this.desk = desk;
        this.measure = measure;
        remark.setItems(Remark.values());
        remark.setItemLabelGenerator(one -> getTranslation("remark." + one));
        remark.setValue(Remark.PROBLEM);
        text.setMinRows(3);
        none.addValueChangeListener(ticked -> text.setEnabled(!ticked.getValue()));
        fields(remark, none, text);
    }

    @Override
    protected void act() {
        desk.send(
                none.getValue()
                        ? new StateNothingToReport(measure.measure(), remark.getValue())
                        : new MakeRemark(measure.measure(), remark.getValue(), text.getValue()));
        close();
        Notices.done(getTranslation("remark.saved"));
    }
}
