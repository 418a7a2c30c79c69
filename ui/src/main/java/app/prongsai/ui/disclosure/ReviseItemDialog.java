package app.prongsai.ui.disclosure;

import static com.vaadin.flow.i18n.I18NProvider.translate;

import app.prongsai.disclosure.Item;
import app.prongsai.disclosure.write.ReviseItem;
import app.prongsai.ui.frame.Desk;
import app.prongsai.ui.parts.ActionDialog;
import app.prongsai.ui.parts.Notices;
import com.vaadin.flow.component.textfield.TextArea;

/** Corrects the wording of an item, or says that somebody compared it with the handbook. */
class ReviseItemDialog extends ActionDialog {

    private final Desk desk;
    private final int year;
    private final Item item;
    private final WordingFields wording;
    private final TextArea reason = new TextArea(getTranslation("reason.label"));

    ReviseItemDialog(Desk desk, int year, Item item) {
        super(translate("oit.revise.title", item.code().value()), translate("oit.revise.save"));
        this.desk = desk;
        this.year = year;
        this.item = item;
        wording = new WordingFields(item.listed().wording());
        fields(wording, reason);
    }

    @Override
    protected void act() {
        desk.send(new ReviseItem(
                year, item.code(), wording.wording(), reason.getValue().strip()));
        close();
        Notices.done(getTranslation("oit.revised"));
    }
}
