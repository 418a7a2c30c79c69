package app.prongsai.ui.people;

import static com.vaadin.flow.i18n.I18NProvider.translate;

import app.prongsai.shared.ErasureReason;
import app.prongsai.staff.ErasePerson;
import app.prongsai.staff.People.Person;
import app.prongsai.ui.frame.Desk;
import app.prongsai.ui.parts.ActionDialog;
import app.prongsai.ui.parts.Notices;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;

/** Erases what is known about somebody who has left; for good, so it says what stays and asks why. */
class EraseDialog extends ActionDialog {

    private final Desk desk;
    private final Person person;
    private final RadioButtonGroup<ErasureReason> reason = new RadioButtonGroup<>(getTranslation("erase.reason"));

    EraseDialog(Desk desk, Person person) {
        super(translate("people.erase.title", person.name()), translate("people.erase.action"));
        this.desk = desk;
        this.person = person;
        reason.setItems(ErasureReason.values());
        reason.setItemLabelGenerator(one -> getTranslation("erase.reason." + one));
        reason.setValue(ErasureReason.LEFT);
        fields(new Paragraph(getTranslation("people.erase.text")), reason);
    }

    @Override
    protected void act() {
        desk.send(new ErasePerson(person.person(), reason.getValue()));
        close();
        Notices.done(getTranslation("people.erase.done"));
    }
}
