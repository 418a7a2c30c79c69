package app.prongsai.ui.calendar;

import static com.vaadin.flow.i18n.I18NProvider.translate;

import app.prongsai.handbook.SetOwnDeadline;
import app.prongsai.handbook.YearCalendar.Window;
import app.prongsai.ui.frame.Desk;
import app.prongsai.ui.parts.ActionDialog;
import app.prongsai.ui.parts.DayField;
import app.prongsai.ui.parts.Notices;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextField;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A deadline of the organisation's own, new or moved. */
class DeadlineDialog extends ActionDialog {

    private final Desk desk;
    private final int year;
    private final String key;
    private final TextField title = new TextField(getTranslation("calendar.name"));
    private final DayField from;
    private final DayField to;

    DeadlineDialog(Desk desk, @Nullable Window window) {
        super(translate(window == null ? "calendar.add" : "calendar.move.title"), translate("calendar.save"));
        this.desk = desk;
        this.year = desk.year();
        this.key = window == null ? UUID.randomUUID().toString() : window.key();
        from = new DayField(
                getTranslation("calendar.from"),
                window == null || window.from().equals(window.to()) ? null : window.from());
        to = new DayField(getTranslation("calendar.to"), window == null ? null : window.to());
        title.setMaxLength(200);
        if (window != null) {
            title.setValue(window.thai());
        }
        fields(new Paragraph(getTranslation("calendar.add.lead", String.valueOf(year))), title, from, to);
    }

    @Override
    protected void act() {
        LocalDate last = to.day().orElse(null);
        if (last == null || !from.understood()) {
            refuse(getTranslation("day.wrong"));
            return;
        }
        desk.send(new SetOwnDeadline(year, key, title.getValue(), from.day().orElse(last), last));
        close();
        Notices.done(getTranslation("calendar.saved"));
    }
}
