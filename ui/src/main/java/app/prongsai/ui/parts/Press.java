package app.prongsai.ui.parts;

import app.prongsai.ui.look.Icon;
import com.vaadin.flow.component.Svg;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;

/** A button: the main one of its place, or a quiet one. */
public final class Press extends Button {

    private Press(String text, Runnable action) {
        super(text, click -> action.run());
    }

    public static Press main(Icon icon, String text, Runnable action) {
        Press press = quiet(icon, text, action);
        press.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        return press;
    }

    public static Press quiet(Icon icon, String text, Runnable action) {
        Press press = quiet(text, action);
        press.setIcon(new Svg(icon.svg()));
        return press;
    }

    public static Press quiet(String text, Runnable action) {
        return new Press(text, action);
    }
}
