package app.prongsai.ui.reports;

import static com.vaadin.flow.i18n.I18NProvider.translate;

import app.prongsai.reports.ReportFindings;
import app.prongsai.reports.RoundId;
import app.prongsai.reports.SubmitReport;
import app.prongsai.ui.frame.Desk;
import app.prongsai.ui.parts.ActionDialog;
import app.prongsai.ui.parts.DayField;
import app.prongsai.ui.parts.Notices;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextArea;
import java.time.LocalDate;

/** Lays the report before those who approve: as of which day, and why with the errors of that day if there are some. */
class SubmitDialog extends ActionDialog {

    private final Desk desk;
    private final RoundId round;
    private final DayField asOf;
    private final Paragraph older = new Paragraph(getTranslation("submit.older"));
    private final Paragraph warning = new Paragraph();
    private final TextArea reason = new TextArea(getTranslation("submit.reason"));

    SubmitDialog(Desk desk, RoundId round) {
        super(translate("desk.submit"), translate("desk.submit"));
        this.desk = desk;
        this.round = round;
        asOf = new DayField(getTranslation("submit.as-of"), desk.today());
        asOf.setRequired(true);
        asOf.addValueChangeListener(typed -> asOf.day().ifPresent(this::tell));
        older.addClassName("hint");
        warning.addClassName("hint");
        reason.setMinRows(2);
        tell(desk.today());
        fields(new Paragraph(getTranslation("submit.text")), asOf, older, warning, reason);
    }

    private void tell(LocalDate day) {
        int errors = desk.ask(new ReportFindings(round, day)).errors();
        older.setVisible(day.isBefore(desk.today()));
        warning.setText(getTranslation("submit.errors", errors));
        warning.setVisible(errors > 0);
        reason.setVisible(errors > 0);
    }

    @Override
    protected void act() {
        if (!asOf.understood()) {
            refuse(getTranslation("day.wrong"));
            return;
        }
        desk.send(new SubmitReport(
                round, asOf.day().orElseThrow(), reason.getValue().strip()));
        close();
        Notices.done(getTranslation("submit.done"));
    }
}
