package app.prongsai.ui.parts;

import app.prongsai.ui.look.Icon;
import com.vaadin.flow.component.html.Span;

/** Where a fact comes from, and whether it is no more than a first guide until somebody has checked it. */
public class SourceMark extends Span {

    public SourceMark(boolean verified, String source) {
        addClassName("source-mark");
        if (!verified) {
            add(new Badge("soon", Icon.PROBLEM, getTranslation("source.unverified")));
        }
        Span words = new Span(getTranslation("source.words", source));
        words.addClassName("facts");
        add(words);
    }
}
