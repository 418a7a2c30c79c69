package app.prongsai.ui.reports;

import static com.vaadin.flow.i18n.I18NProvider.translate;

import app.prongsai.ui.parts.ActionDialog;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextArea;
import java.util.function.Consumer;

/** Agreeing with a word to those who come next. */
class CommentDialog extends ActionDialog {

    private final Consumer<String> endorse;
    private final TextArea comment = new TextArea(getTranslation("desk.comment"));

    CommentDialog(Consumer<String> endorse) {
        super(translate("desk.endorse.comment.title"), translate("desk.endorse"));
        this.endorse = endorse;
        comment.setMinRows(2);
        fields(new Paragraph(getTranslation("desk.endorse.comment.text")), comment);
    }

    @Override
    protected void act() {
        endorse.accept(comment.getValue().strip());
        close();
    }
}
