package app.prongsai.ui.measures;

import static com.vaadin.flow.i18n.I18NProvider.translate;

import app.prongsai.intake.ProofLine;
import app.prongsai.measures.write.AttachEvidence;
import app.prongsai.ui.frame.Desk;
import app.prongsai.ui.parts.ActionDialog;
import app.prongsai.ui.parts.Notices;
import app.prongsai.ui.parts.ProofUpload;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Proof of one action: what it is, its day and number, and where it is to be seen. */
class ProofDialog extends ActionDialog {

    private final Desk desk;
    private final Reporting measure;
    private final ProofFields proof = new ProofFields();
    private final ProofUpload upload = new ProofUpload();

    ProofDialog(Desk desk, Reporting measure) {
        super(translate("evidence.add.title", measure.code()), translate("evidence.add.action"));
        this.desk = desk;
        this.measure = measure;
        proof.line().show(null, desk.today(), desk.today());
        proof.line().addValueChangeListener(typed -> forgive());
        fields(proof.followedBy(upload));
    }

    @Override
    protected void act() {
        ProofLine facts = proof.line().read();
        if (!facts.understood()) {
            refuse(proof.line().getErrorMessage());
            return;
        }
        desk.send(new AttachEvidence(
                measure.measure(), proof.evidence(UUID.randomUUID().toString(), facts, stored())));
        close();
        Notices.done(getTranslation("evidence.saved"), getTranslation("report.undo"), () -> measure.undo(desk));
    }

    private @Nullable String stored() {
        return upload.file()
                .map(store -> {
                    desk.send(store);
                    return store.file();
                })
                .orElse(null);
    }
}
