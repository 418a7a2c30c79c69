package app.prongsai.ui.words;

import com.vaadin.flow.i18n.I18NProvider;
import java.util.List;
import java.util.Locale;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** Lets Vaadin read the bundle that the portal's pages read. */
@Component
class Translations implements I18NProvider {

    private final transient MessageSource texts;

    Translations(MessageSource texts) {
        this.texts = texts;
    }

    @Override
    public List<Locale> getProvidedLocales() {
        return List.of(Language.THAI, Language.ENGLISH);
    }

    @Override
    public String getTranslation(String key, Locale locale, Object... parameters) {
        return texts.getMessage(key, parameters, locale);
    }
}
