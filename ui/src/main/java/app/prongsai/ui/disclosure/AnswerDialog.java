package app.prongsai.ui.disclosure;

import static com.vaadin.flow.i18n.I18NProvider.translate;

import app.prongsai.disclosure.Answer;
import app.prongsai.disclosure.Item;
import app.prongsai.disclosure.write.AnswerItem;
import app.prongsai.ui.frame.Desk;
import app.prongsai.ui.parts.ActionDialog;
import app.prongsai.ui.parts.Notices;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextArea;

/** Names the pages that answer an item, one a line, and tells how to find the content there. */
class AnswerDialog extends ActionDialog {

    private final Desk desk;
    private final int year;
    private final Item item;
    private final TextArea addresses = new TextArea(getTranslation("oit.addresses"));
    private final TextArea explanation = new TextArea(getTranslation("oit.explanation"));

    AnswerDialog(Desk desk, int year, Item item) {
        super(translate("oit.answer.title", item.code().value()), translate("oit.answer.save"));
        this.desk = desk;
        this.year = year;
        this.item = item;
        Paragraph subject = new Paragraph(item.listed().wording().title());
        subject.addClassName("dialog-subject");
        addresses.setPlaceholder("https://");
        addresses.setHelperText(getTranslation(
                "oit.addresses.helper", "/o/" + desk.me().tenant().code()));
        addresses.setMinRows(2);
        explanation.setMinRows(2);
        explanation.setHelperText(getTranslation("oit.explanation.helper"));
        Answer before = item.answer();
        if (before != null) {
            addresses.setValue(String.join("\n", before.addresses()));
            explanation.setValue(before.explanation());
        }
        fields(subject, addresses, explanation);
    }

    @Override
    protected void act() {
        desk.send(new AnswerItem(
                year,
                item.code(),
                addresses.getValue().lines().toList(),
                explanation.getValue().strip()));
        close();
        Notices.done(getTranslation("oit.answered"));
    }
}
