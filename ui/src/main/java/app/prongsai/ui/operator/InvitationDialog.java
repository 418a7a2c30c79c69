package app.prongsai.ui.operator;

import static com.vaadin.flow.i18n.I18NProvider.translate;

import app.prongsai.admissions.Granting.Granted;
import app.prongsai.ui.parts.ActionDialog;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextArea;

/** The address by which a first administrator comes in, to be handed over by whatever way was verified. */
class InvitationDialog extends ActionDialog {

    InvitationDialog(Registration registration, Granted granted) {
        super(translate("admissions.invitation"), translate("admissions.invitation"));
        onlyTells();
        TextArea address = new TextArea(getTranslation("admissions.invitation.address"));
        address.setValue(registration.invitation(granted));
        address.setReadOnly(true);
        fields(new Paragraph(getTranslation("admissions.invitation.text")), address);
    }

    @Override
    protected void act() {
        close();
    }
}
