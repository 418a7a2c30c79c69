package app.prongsai.ui.deliveries;

import app.prongsai.reminders.ReminderRules;
import app.prongsai.reminders.ReminderRules.Rules;
import app.prongsai.shared.Role;
import app.prongsai.ui.frame.Desk;
import app.prongsai.ui.look.Icon;
import app.prongsai.ui.parts.Press;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.UnorderedList;

/** When and of what people are reminded, in sentences. */
class ReminderPanel extends Section {

    private final Div sentences = new Div();

    ReminderPanel(Desk desk) {
        addClassName("panel");
        add(new H2(getTranslation("reminders.title")), sentences);
        if (desk.mayAny(Role.COORDINATOR, Role.ADMINISTRATOR)) {
            Div actions = new Div(Press.quiet(
                    Icon.REMIND, getTranslation("reminders.change"), () -> new ReminderDialog(desk).open()));
            actions.addClassName("actions");
            add(actions);
        }
        desk.watch(this, new ReminderRules(), this::show);
    }

    private void show(Rules rules) {
        sentences.removeAll();
        if (!rules.enabled()) {
            sentences.add(new Paragraph(getTranslation("reminders.off")));
            return;
        }
        sentences.add(
                new Paragraph(getTranslation(
                        "reminders.when", rules.from().toString(), rules.until().toString())),
                new UnorderedList(
                        new ListItem(getTranslation("reminders.soon", String.valueOf(rules.dueSoonDays()))),
                        new ListItem(getTranslation("reminders.silent", String.valueOf(rules.silentDays()))),
                        new ListItem(getTranslation("reminders.escalate", String.valueOf(rules.escalateAfterDays())))));
    }
}
