package app.prongsai.ui.deliveries;

import static com.vaadin.flow.i18n.I18NProvider.translate;

import app.prongsai.reminders.ReminderRules;
import app.prongsai.reminders.ReminderRules.Rules;
import app.prongsai.reminders.SetReminderRules;
import app.prongsai.ui.frame.Desk;
import app.prongsai.ui.parts.ActionDialog;
import app.prongsai.ui.parts.Notices;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.IntegerField;
import java.time.LocalTime;
import java.util.List;
import java.util.stream.Stream;

/** The organisation's own hours and days. */
class ReminderDialog extends ActionDialog {

    private static final int MOST_DAYS = 365;
    private static final List<LocalTime> TIMES = Stream.iterate(LocalTime.of(6, 0), time -> time.plusMinutes(30))
            .limit(29)
            .toList();

    private final Desk desk;
    private final Checkbox enabled = new Checkbox(getTranslation("reminders.enabled"));
    private final Select<LocalTime> from = time("reminders.from");
    private final Select<LocalTime> until = time("reminders.until");
    private final IntegerField soon = days("reminders.soon.days", 0);
    private final IntegerField silent = days("reminders.silent.days", 1);
    private final IntegerField escalate = days("reminders.escalate.days", 0);

    ReminderDialog(Desk desk) {
        super(translate("reminders.change"), translate("dialog.save"));
        this.desk = desk;
        Rules rules = desk.ask(new ReminderRules());
        enabled.setValue(rules.enabled());
        from.setValue(rules.from());
        until.setValue(rules.until());
        soon.setValue(rules.dueSoonDays());
        silent.setValue(rules.silentDays());
        escalate.setValue(rules.escalateAfterDays());
        Div hours = new Div(from, until);
        hours.addClassName("side-by-side");
        fields(enabled, new Paragraph(getTranslation("reminders.hours")), hours, soon, silent, escalate);
    }

    @Override
    protected void act() {
        if (Stream.of(soon, silent, escalate).anyMatch(field -> field.isEmpty() || field.isInvalid())) {
            refuse(getTranslation("reminders.days-missing"));
            return;
        }
        desk.send(new SetReminderRules(new Rules(
                enabled.getValue(),
                from.getValue(),
                until.getValue(),
                soon.getValue(),
                silent.getValue(),
                escalate.getValue())));
        close();
        Notices.done(getTranslation("reminders.saved"));
    }

    private static Select<LocalTime> time(String label) {
        Select<LocalTime> time = new Select<>();
        time.setLabel(translate(label));
        time.setItems(TIMES);
        time.setItemLabelGenerator(one -> translate("reminders.time", one.toString()));
        return time;
    }

    private static IntegerField days(String label, int least) {
        IntegerField days = new IntegerField(translate(label));
        days.setMin(least);
        days.setMax(MOST_DAYS);
        days.setStepButtonsVisible(true);
        return days;
    }
}
