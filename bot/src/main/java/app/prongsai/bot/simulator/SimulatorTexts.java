package app.prongsai.bot.simulator;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.ResourceBundle;
import java.util.ResourceBundle.Control;
import java.util.TreeSet;
import org.springframework.context.support.ResourceBundleMessageSource;
import org.springframework.stereotype.Component;

/** The pages' texts; kept out of the application's own message source, whose bundle is another. */
@Component
@OnlyWhenSimulated
public final class SimulatorTexts {

    private static final String BUNDLE = "simulator-messages";
    private static final String FOR_THE_SCRIPT = "script.";

    private final ResourceBundleMessageSource messages = new ResourceBundleMessageSource();

    SimulatorTexts() {
        messages.setBasename(BUNDLE);
        messages.setDefaultEncoding("UTF-8");
        messages.setFallbackToSystemLocale(false);
    }

    /** Thai unless English is asked for. */
    static Locale locale(String language) {
        return "en".equals(language) ? Locale.ENGLISH : Locale.of("th");
    }

    In in(Locale locale) {
        return new In(locale);
    }

    /** The texts in one language, as the templates use them. */
    public final class In {

        private final Locale locale;

        private In(Locale locale) {
            this.locale = locale;
        }

        public String of(String key, Object... arguments) {
            return messages.getMessage(key, arguments, locale);
        }

        public String language() {
            return locale.getLanguage();
        }

        /** Those the script shows, as a JSON object. */
        public String forScript() {
            Map<String, String> texts = new LinkedHashMap<>();
            ResourceBundle bundle =
                    ResourceBundle.getBundle(BUNDLE, locale, Control.getNoFallbackControl(Control.FORMAT_PROPERTIES));
            for (String key : new TreeSet<>(bundle.keySet())) {
                if (key.startsWith(FOR_THE_SCRIPT)) {
                    texts.put(key.substring(FOR_THE_SCRIPT.length()), of(key));
                }
            }
            return Json.text(texts);
        }
    }
}
