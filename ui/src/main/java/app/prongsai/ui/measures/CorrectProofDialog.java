package app.prongsai.ui.measures;

import static com.vaadin.flow.i18n.I18NProvider.translate;

import app.prongsai.intake.ProofLine;
import app.prongsai.measures.Evidence;
import app.prongsai.measures.MeasureId;
import app.prongsai.measures.write.CorrectEvidence;
import app.prongsai.ui.frame.Desk;
import app.prongsai.ui.parts.ActionDialog;
import app.prongsai.ui.parts.Notices;
import com.vaadin.flow.component.textfield.TextArea;

/** What was said of a proof is put right: another day, number, name or link. */
class CorrectProofDialog extends ActionDialog {

    private final Desk desk;
    private final MeasureId measure;
    private final Evidence before;
    private final ProofFields proof = new ProofFields();
    private final TextArea reason = new TextArea(getTranslation("reason.label"));

    CorrectProofDialog(Desk desk, MeasureId measure, Evidence before) {
        super(translate("evidence.correct.title"), translate("dialog.save"));
        this.desk = desk;
        this.measure = measure;
        this.before = before;
        proof.show(before);
        proof.line().addValueChangeListener(typed -> forgive());
        reason.setPlaceholder(getTranslation("evidence.correct.reason"));
        fields(proof.followedBy(reason));
    }

    @Override
    protected void act() {
        ProofLine facts = proof.line().read();
        if (!facts.understood()) {
            refuse(proof.line().getErrorMessage());
            return;
        }
        desk.send(new CorrectEvidence(
                measure,
                proof.evidence(before.id(), facts, before.file()),
                reason.getValue().strip()));
        close();
        Notices.done(getTranslation("evidence.corrected"));
    }
}
