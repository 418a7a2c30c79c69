package app.prongsai.ui.measures;

import static com.vaadin.flow.i18n.I18NProvider.translate;

import app.prongsai.measures.write.ReportProgress;
import app.prongsai.measures.write.RequestCompletion;
import app.prongsai.ui.frame.Desk;
import app.prongsai.ui.parts.ActionDialog;
import app.prongsai.ui.parts.Notices;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.IntegerField;
import com.vaadin.flow.component.textfield.TextArea;

/** How far a measure is, in a number and the officer's words; or that it is done. */
class ReportDialog extends ActionDialog {

    private static final int STEP = 5;
    private static final int ALL = 100;

    private final Desk desk;
    private final Reporting measure;
    private final IntegerField percent = new IntegerField(getTranslation("report.percent"));
    private final TextArea text = new TextArea(getTranslation("report.text"));
    private final Checkbox done = new Checkbox(getTranslation("report.done"));

    ReportDialog(Desk desk, Reporting measure) {
        super(translate("report.title", measure.code()), translate("report.action"));
        this.desk = desk;
        this.measure = measure;
        percent.setMin(0);
        percent.setMax(ALL);
        percent.setStep(STEP);
        percent.setStepButtonsVisible(true);
        percent.setValue(measure.percent());
        text.setPlaceholder(getTranslation("report.text.placeholder"));
        text.setMinRows(3);
        Paragraph needsProof = new Paragraph(getTranslation("report.done.needs-evidence"));
        needsProof.addClassName("hint");
        needsProof.setVisible(false);
        done.addValueChangeListener(ticked -> {
            percent.setEnabled(!ticked.getValue());
            percent.setValue(ticked.getValue() ? ALL : measure.percent());
            needsProof.setVisible(ticked.getValue() && !measure.proved());
        });
        Paragraph title = new Paragraph(measure.title());
        title.addClassName("dialog-subject");
        fields(title, percent, text, done, needsProof);
    }

    @Override
    protected void act() {
        if (done.getValue()) {
            desk.send(new RequestCompletion(measure.measure(), text.getValue()));
        } else if (percent.getValue() == null) {
            refuse(getTranslation("report.percent.missing"));
            return;
        } else {
            desk.send(new ReportProgress(measure.measure(), percent.getValue(), text.getValue()));
        }
        close();
        Notices.done(getTranslation("report.saved"), getTranslation("report.undo"), () -> measure.undo(desk));
    }
}
