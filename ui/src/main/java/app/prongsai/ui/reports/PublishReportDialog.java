package app.prongsai.ui.reports;

import static com.vaadin.flow.i18n.I18NProvider.translate;

import app.prongsai.reports.PublishReport;
import app.prongsai.reports.RoundId;
import app.prongsai.ui.frame.Desk;
import app.prongsai.ui.parts.ActionDialog;
import app.prongsai.ui.parts.DayField;
import app.prongsai.ui.parts.Notices;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextField;

/** The number and date under which an approved report becomes public. */
class PublishReportDialog extends ActionDialog {

    private final Desk desk;
    private final RoundId round;
    private final int version;
    private final TextField number = new TextField(getTranslation("publish-report.number"));
    private final DayField date;

    PublishReportDialog(Desk desk, RoundId round, int version) {
        super(translate("desk.publish"), translate("desk.publish"));
        this.desk = desk;
        this.round = round;
        this.version = version;
        date = new DayField(getTranslation("publish-report.date"), desk.today());
        date.setRequired(true);
        number.setHelperText(getTranslation("publish-report.number.hint"));
        fields(new Paragraph(getTranslation("publish-report.text")), number, date);
    }

    @Override
    protected void act() {
        if (!date.understood()) {
            refuse(getTranslation("day.wrong"));
            return;
        }
        desk.send(new PublishReport(
                round, version, number.getValue().strip(), date.day().orElseThrow()));
        close();
        Notices.done(getTranslation("publish-report.done"));
    }
}
