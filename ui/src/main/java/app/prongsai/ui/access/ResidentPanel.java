package app.prongsai.ui.access;

import app.prongsai.access.ResidentRecord;
import app.prongsai.shared.ErasureReason;
import app.prongsai.subscriptions.EraseResident;
import app.prongsai.subscriptions.ResidentsCalled;
import app.prongsai.subscriptions.SubscriberId;
import app.prongsai.ui.frame.Desk;
import app.prongsai.ui.look.Icon;
import app.prongsai.ui.parts.Notices;
import app.prongsai.ui.parts.Press;
import com.vaadin.flow.component.confirmdialog.ConfirmDialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.TextField;
import java.util.List;
import java.util.Locale;

/** A resident who asks the organisation, by the reference that the chat tells: what is held, and having it erased. */
class ResidentPanel extends Section {

    private final Desk desk;
    private final TextField reference = new TextField(getTranslation("resident.reference"));
    private final Div found = new Div();

    ResidentPanel(Desk desk) {
        this.desk = desk;
        addClassName("panel");
        reference.setHelperText(getTranslation("resident.helper"));
        add(
                new H2(getTranslation("resident.title")),
                reference,
                Press.quiet(Icon.SEARCH, getTranslation("resident.find"), this::find),
                found);
    }

    private void find() {
        String typed = reference.getValue().strip().toLowerCase(Locale.ROOT);
        List<SubscriberId> residents = desk.ask(new ResidentsCalled(typed)).residents();
        found.removeAll();
        if (residents.isEmpty()) {
            found.add(new Paragraph(getTranslation("resident.unknown")));
        }
        residents.forEach(this::show);
    }

    private void show(SubscriberId resident) {
        String called = getTranslation("access.resident", resident.value().substring(0, ResidentsCalled.DIGITS));
        Div actions = new Div(
                Press.quiet(
                        getTranslation("record.open"),
                        () -> new RecordDialog(called, desk.ask(new ResidentRecord(resident))).open()),
                Press.quiet(getTranslation("resident.erase"), () -> erase(resident, called)));
        actions.addClassName("actions");
        found.add(new Paragraph(new Span(called)), actions);
    }

    /** For good, so it asks. */
    private void erase(SubscriberId resident, String called) {
        ConfirmDialog question = new ConfirmDialog(
                getTranslation("resident.erase.title", called),
                getTranslation("resident.erase.text"),
                getTranslation("people.erase.action"),
                yes -> {
                    desk.send(new EraseResident(resident, ErasureReason.OWN_WISH));
                    found.removeAll();
                    Notices.done(getTranslation("people.erase.done"));
                });
        question.setCancelable(true);
        question.setCancelText(getTranslation("dialog.cancel"));
        question.open();
    }
}
