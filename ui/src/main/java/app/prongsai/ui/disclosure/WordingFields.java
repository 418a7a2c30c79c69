package app.prongsai.ui.disclosure;

import app.prongsai.disclosure.Confidence;
import app.prongsai.disclosure.Wording;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;

/** How an item is called, what it asks, and where that was read. */
class WordingFields extends Div {

    private final TextArea title = new TextArea(getTranslation("oit.item"));
    private final TextArea asks = new TextArea(getTranslation("oit.asks"));
    private final TextField source = new TextField(getTranslation("oit.source.label"));
    private final Checkbox checked = new Checkbox(getTranslation("oit.checked"));

    WordingFields(Wording wording) {
        addClassName("fields");
        title.setValue(wording.title());
        asks.setValue(wording.asks());
        source.setValue(wording.source());
        source.setHelperText(getTranslation("oit.source.helper"));
        checked.setValue(wording.official());
        add(title, asks, source, checked);
    }

    /** What nobody compared with the handbook is at best what somebody has read somewhere. */
    Wording wording() {
        return new Wording(
                title.getValue().strip(),
                asks.getValue().strip(),
                source.getValue().strip(),
                Boolean.TRUE.equals(checked.getValue()) ? Confidence.CHECKED : Confidence.SOURCED);
    }
}
