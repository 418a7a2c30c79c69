package app.prongsai.platform;

import app.prongsai.shared.RuleViolated;
import java.text.MessageFormat;
import java.util.Locale;
import java.util.MissingResourceException;
import java.util.ResourceBundle;

/**
 * The sentence that a user reads when a rule refuses a command: what is wrong and what to do next. A rule "measure.x" is
 * looked up in the bundle {@code rules/measure}, Thai without a suffix, English with {@code _en}.
 */
public final class Sentences {

    private static final ResourceBundle.Control THAI_BY_DEFAULT =
            ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES);

    private Sentences() {}

    /** @throws MissingResourceException if no sentence was written for the rule, which a test rules out */
    public static String of(RuleViolated violation, Locale locale) {
        return new MessageFormat(of(violation.rule(), locale), Locale.ROOT)
                .format(violation.arguments().toArray());
    }

    static String of(String key, Locale locale) {
        String context = key.substring(0, key.indexOf('.'));
        Locale language = locale.getLanguage().equals("en") ? Locale.ENGLISH : Locale.ROOT;
        return ResourceBundle.getBundle("rules/" + context, language, THAI_BY_DEFAULT)
                .getString(key);
    }
}
