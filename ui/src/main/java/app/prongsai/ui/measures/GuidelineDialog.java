package app.prongsai.ui.measures;

import static com.vaadin.flow.i18n.I18NProvider.translate;

import app.prongsai.measures.Guideline;
import app.prongsai.measures.read.MeasureSheet.Sheet;
import app.prongsai.measures.write.ReviseGuideline;
import app.prongsai.ui.frame.Desk;
import app.prongsai.ui.parts.ActionDialog;
import app.prongsai.ui.parts.DayField;
import app.prongsai.ui.parts.Notices;
import com.vaadin.flow.component.textfield.TextArea;
import java.time.LocalDate;
import java.util.List;

/** One guideline of a planned measure: another wording, another responsible, other days; or one more. */
class GuidelineDialog extends ActionDialog {

    private final Desk desk;
    private final Sheet sheet;
    private final int number;
    private final GuidelineFields guideline;
    private final DayField from;
    private final DayField to;
    private final TextArea reason = new TextArea(getTranslation("reason.label"));

    GuidelineDialog(Desk desk, Sheet sheet, Guideline before) {
        super(translate("correct.guideline.title", sheet.code(), before.number()), translate("dialog.save"));
        this.desk = desk;
        this.sheet = sheet;
        this.number = before.number();
        guideline = new GuidelineFields(desk);
        guideline.show(before);
        from = new DayField(getTranslation("plan.from"), before.from());
        to = new DayField(getTranslation("plan.to"), before.to());
        fields(guideline, from, to, reason);
    }

    /** For one more than there are. */
    static GuidelineDialog next(Desk desk, Sheet sheet) {
        int number = sheet.guidelines().getLast().number() + 1;
        return new GuidelineDialog(desk, sheet, new Guideline(number, "", List.of(), sheet.from(), sheet.to()));
    }

    @Override
    protected void act() {
        LocalDate first = from.day().orElse(null);
        LocalDate last = to.day().orElse(null);
        if (!guideline.complete() || first == null || last == null || last.isBefore(first)) {
            refuse(getTranslation("plan.incomplete"));
            return;
        }
        desk.send(new ReviseGuideline(
                sheet.measure(),
                guideline.guideline(number, first, last),
                reason.getValue().strip()));
        close();
        Notices.done(getTranslation("correct.saved"));
    }
}
