package app.prongsai.ui.people;

import app.prongsai.platform.NotFound;
import app.prongsai.staff.MailAddress;
import app.prongsai.staff.PersonId;
import app.prongsai.staff.SetMailAddress;
import app.prongsai.ui.frame.Desk;
import app.prongsai.ui.parts.Notices;
import app.prongsai.ui.parts.Press;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.textfield.EmailField;

/** Where one is written to when LINE does not reach one. */
class MailPanel extends Section {

    private final Desk desk;
    private final PersonId person;
    private final EmailField address = new EmailField(getTranslation("account.mail.address"));

    MailPanel(Desk desk, PersonId person) {
        this.desk = desk;
        this.person = person;
        addClassName("panel");
        address.setPlaceholder("name@example.go.th");
        address.setWidthFull();
        address.setMaxWidth("28rem");
        address.setValue(known());
        Div actions = new Div(Press.quiet(getTranslation("account.mail.save"), this::save));
        actions.addClassName("actions");
        add(
                new H2(getTranslation("account.mail")),
                new Paragraph(getTranslation("account.mail.text")),
                address,
                actions);
    }

    private String known() {
        try {
            return desk.ask(new MailAddress(person)).address();
        } catch (NotFound none) {
            return "";
        }
    }

    private void save() {
        desk.send(new SetMailAddress(person, address.getValue()));
        Notices.done(getTranslation(address.isEmpty() ? "account.mail.removed" : "account.mail.saved"));
    }
}
