package app.prongsai.ui.parts;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import java.util.Optional;

/** One thing to do: some fields and one button. If the thing is refused, it stays open and says why. */
public abstract class ActionDialog extends Dialog {

    private final Div refusal = new Div();
    private final Button away = new Button(getTranslation("dialog.cancel"), click -> close());
    private final Button action;

    protected ActionDialog(String title, String action) {
        this.action = new Button(action, click -> attempt(this::act));
        this.action.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        addClassName("action-dialog");
        setHeaderTitle(title);
        setWidth("34rem");
        setCloseOnOutsideClick(false);
        refusal.addClassName("refusal");
        refusal.getElement().setAttribute("role", "alert");
        refusal.setVisible(false);
        getFooter().add(away, this.action);
    }

    /** Carries out; whatever it throws is told, and the dialog stays. */
    protected abstract void act();

    protected void fields(Component... fields) {
        Div body = new Div(fields);
        body.addClassName("fields");
        add(body, refusal);
    }

    protected void rename(String text) {
        action.setText(text);
    }

    /** Without a way to carry out, the dialog only tells. */
    protected void onlyTells() {
        action.setVisible(false);
        away.setText(getTranslation("dialog.close"));
    }

    protected void refuse(String sentence) {
        refusal.setText(sentence);
        refusal.setVisible(true);
        refusal.scrollIntoView();
    }

    /** What was refused is being put right. */
    protected void forgive() {
        refusal.setVisible(false);
    }

    /** Carries out what belongs to the thing, such as what is done when the browser has answered. */
    protected void attempt(Runnable deed) {
        forgive();
        try {
            deed.run();
        } catch (RuntimeException e) {
            Optional<String> sentence = Notices.sentence(e);
            if (sentence.isEmpty()) {
                throw e;
            }
            refuse(sentence.get());
        }
    }
}
