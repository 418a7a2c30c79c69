package app.prongsai.ui.measures;

import static com.vaadin.flow.i18n.I18NProvider.translate;

import app.prongsai.measures.read.MeasureSheet.Sheet;
import app.prongsai.measures.write.Reschedule;
import app.prongsai.measures.write.Retitle;
import app.prongsai.ui.frame.Desk;
import app.prongsai.ui.parts.ActionDialog;
import app.prongsai.ui.parts.DayField;
import app.prongsai.ui.parts.Notices;
import com.vaadin.flow.component.textfield.TextArea;
import java.time.LocalDate;

/** Title and days of a planned measure, corrected for a reason; what it said before stays in its history. */
class CorrectPlanDialog extends ActionDialog {

    private final Desk desk;
    private final Sheet sheet;
    private final TextArea title = new TextArea(getTranslation("board.title"));
    private final DayField from;
    private final DayField to;
    private final TextArea reason = new TextArea(getTranslation("reason.label"));

    CorrectPlanDialog(Desk desk, Sheet sheet) {
        super(translate("correct.title", sheet.code()), translate("dialog.save"));
        this.desk = desk;
        this.sheet = sheet;
        title.setValue(sheet.title());
        from = new DayField(getTranslation("plan.from"), sheet.from());
        to = new DayField(getTranslation("plan.to"), sheet.to());
        fields(title, from, to, reason);
    }

    @Override
    protected void act() {
        LocalDate first = from.day().orElse(null);
        LocalDate last = to.day().orElse(null);
        if (first == null || last == null) {
            refuse(getTranslation("day.wrong"));
            return;
        }
        if (!title.getValue().strip().equals(sheet.title())) {
            desk.send(new Retitle(
                    sheet.measure(), title.getValue(), reason.getValue().strip()));
        }
        if (!first.equals(sheet.from()) || !last.equals(sheet.to())) {
            desk.send(new Reschedule(
                    sheet.measure(), first, last, reason.getValue().strip()));
        }
        close();
        Notices.done(getTranslation("correct.saved"));
    }
}
