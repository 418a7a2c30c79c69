package app.prongsai.ui.calendar;

import static com.vaadin.flow.i18n.I18NProvider.translate;

import app.prongsai.handbook.SetOwnHoliday;
import app.prongsai.ui.frame.Desk;
import app.prongsai.ui.parts.ActionDialog;
import app.prongsai.ui.parts.DayField;
import app.prongsai.ui.parts.Notices;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextField;
import java.time.LocalDate;

/** A day off of the organisation's own. */
class HolidayDialog extends ActionDialog {

    private final Desk desk;
    private final int year;
    private final TextField title = new TextField(getTranslation("holidays.name"));
    private final DayField day = new DayField(getTranslation("holidays.day"), null);

    HolidayDialog(Desk desk) {
        super(translate("holidays.add"), translate("holidays.save"));
        this.desk = desk;
        this.year = desk.year();
        title.setMaxLength(200);
        fields(new Paragraph(getTranslation("holidays.add.lead", String.valueOf(year))), title, day);
    }

    @Override
    protected void act() {
        LocalDate chosen = day.day().orElse(null);
        if (chosen == null) {
            refuse(getTranslation("day.wrong"));
            return;
        }
        desk.send(new SetOwnHoliday(year, chosen, title.getValue()));
        close();
        Notices.done(getTranslation("holidays.saved"));
    }
}
