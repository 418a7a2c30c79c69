package app.prongsai.ui.disclosure;

import static com.vaadin.flow.i18n.I18NProvider.translate;

import app.prongsai.disclosure.Checklist;
import app.prongsai.disclosure.Confidence;
import app.prongsai.disclosure.ItemCode;
import app.prongsai.disclosure.ItemGroup;
import app.prongsai.disclosure.ListedItem;
import app.prongsai.disclosure.Wording;
import app.prongsai.disclosure.write.AddItem;
import app.prongsai.ui.frame.Desk;
import app.prongsai.ui.parts.ActionDialog;
import app.prongsai.ui.parts.Notices;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import java.util.List;

/** An item that the copied list lacks. */
class AddItemDialog extends ActionDialog {

    private final Desk desk;
    private final int year;
    private final TextField code = new TextField(getTranslation("oit.code"));
    private final Select<ItemGroup> group = new Select<>();
    private final WordingFields wording = new WordingFields(new Wording("", "", "", Confidence.SOURCED));
    private final TextArea reason = new TextArea(getTranslation("reason.label"));

    AddItemDialog(Desk desk, Checklist list) {
        super(translate("oit.add"), translate("oit.add.save"));
        this.desk = desk;
        year = list.fiscalYear();
        code.setPlaceholder("O36");
        group.setLabel(getTranslation("oit.group"));
        group.setItems(list.groups());
        group.setItemLabelGenerator(one -> one.key() + " " + one.title());
        group.setValue(list.groups().getLast());
        fields(code, group, wording, reason);
    }

    @Override
    protected void act() {
        String typed = code.getValue().strip();
        if (!ItemCode.isCode(typed)) {
            refuse(getTranslation("oit.code.wrong"));
            return;
        }
        ListedItem item =
                new ListedItem(new ItemCode(typed), group.getValue().key(), List.of(), false, wording.wording());
        desk.send(new AddItem(year, item, reason.getValue().strip()));
        close();
        Notices.done(getTranslation("oit.added"));
    }
}
