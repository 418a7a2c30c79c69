package app.prongsai.ui.imports;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HtmlContainer;
import com.vaadin.flow.component.html.Span;
import java.util.ArrayList;
import java.util.List;

/** A text as plain text, with some of its passages marked. */
final class MarkedText {

    private MarkedText() {}

    static List<Component> of(String text, List<String> spots) {
        List<Component> parts = new ArrayList<>();
        int at = 0;
        while (at < text.length()) {
            int next = text.length();
            String first = "";
            for (String spot : spots) {
                int found = spot.isEmpty() ? -1 : text.indexOf(spot, at);
                if (found >= 0 && found < next) {
                    next = found;
                    first = spot;
                }
            }
            if (next > at) {
                parts.add(new Span(text.substring(at, next)));
            }
            if (!first.isEmpty()) {
                HtmlContainer mark = new HtmlContainer("mark");
                mark.setText(first);
                parts.add(mark);
            }
            at = next + first.length();
        }
        return parts;
    }
}
