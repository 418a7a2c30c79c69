package app.prongsai.ui.parts;

import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextArea;
import java.util.function.Consumer;

/** A step back that others will see, and why it is taken. */
public class ReasonDialog extends ActionDialog {

    private final Consumer<String> action;
    private final TextArea reason = new TextArea(getTranslation("reason.label"));

    public ReasonDialog(String title, String explanation, String button, Consumer<String> action) {
        super(title, button);
        this.action = action;
        reason.setMinRows(2);
        fields(new Paragraph(explanation), reason);
    }

    @Override
    protected void act() {
        action.accept(reason.getValue().strip());
        close();
    }
}
