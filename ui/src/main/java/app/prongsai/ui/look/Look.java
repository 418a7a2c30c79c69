package app.prongsai.ui.look;

import app.prongsai.measures.read.Overview.Counts;
import java.util.Locale;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ModelAttribute;

/** The pictures, as {@code look} on every Thymeleaf page. */
@ControllerAdvice
public class Look {

    private final MessageSource texts;

    Look(MessageSource texts) {
        this.texts = texts;
    }

    @ModelAttribute("look")
    Look onEveryPage() {
        return this;
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
