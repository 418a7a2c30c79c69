package app.prongsai.ui.measures;

import static com.vaadin.flow.i18n.I18NProvider.translate;

import app.prongsai.measures.read.NeedsApproval;
import app.prongsai.measures.write.Postpone;
import app.prongsai.shared.Role;
import app.prongsai.thai.ThaiDates;
import app.prongsai.ui.frame.Desk;
import app.prongsai.ui.parts.ActionDialog;
import app.prongsai.ui.parts.DayField;
import app.prongsai.ui.parts.Notices;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextArea;
import java.time.LocalDate;

/** A later end, and why; asked for, or decided at once where nobody else has to agree. */
class PostponeDialog extends ActionDialog {

    private final Desk desk;
    private final Reporting measure;
    private final DayField to = new DayField(getTranslation("postpone.to"), null);
    private final TextArea reason = new TextArea(getTranslation("reason.label"));

    PostponeDialog(Desk desk, Reporting measure) {
        super(translate("postpone.title", measure.code()), translate("postpone.action"));
        this.desk = desk;
        this.measure = measure;
        to.setRequired(true);
        reason.setMinRows(2);
        fields(new Paragraph(getTranslation("postpone.now", ThaiDates.full(measure.to()))), to, reason);
    }

    @Override
    protected void act() {
        LocalDate day = to.day().orElse(null);
        if (day == null) {
            refuse(getTranslation("postpone.which-day"));
            return;
        }
        boolean asks = !desk.mayAny(Role.COORDINATOR)
                && desk.ask(new NeedsApproval(measure.measure())).needed();
        desk.send(new Postpone(measure.measure(), day, reason.getValue().strip()));
        close();
        Notices.done(getTranslation(asks ? "postpone.asked" : "postpone.done", ThaiDates.full(day)));
    }
}
