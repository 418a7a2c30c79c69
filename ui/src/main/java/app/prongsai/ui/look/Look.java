package app.prongsai.ui.look;

import app.prongsai.measures.read.Overview.Counts;
import java.util.Locale;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/** The pictures, for Thymeleaf pages. */
@Component("look")
class Look {

    private final MessageSource texts;

    Look(MessageSource texts) {
        this.texts = texts;
    }

    public String icon(String name) {
        return Icon.valueOf(name.toUpperCase(Locale.ROOT)).svg();
    }

    public String mark() {
        return Icon.mark();
    }

    public String bar(Counts counts) {
        String words = texts.getMessage(
                "counts.sentence",
                new Object[] {counts.done(), counts.inProgress(), counts.notStarted()},
                LocaleContextHolder.getLocale());
        return StackedBar.svg(counts, words);
    }
}
