package app.prongsai.bot.conversation;

import app.prongsai.thai.ThaiDates;
import app.prongsai.thai.ThaiMonth;
import java.text.MessageFormat;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.TextStyle;
import java.util.Locale;
import java.util.ResourceBundle;

/** The texts of the chat in one language, Thai unless English was asked for. */
final class Wording {

    static final Wording THAI = new Wording(Locale.of("th"), Locale.ROOT);
    static final Wording ENGLISH = new Wording(Locale.ENGLISH, Locale.ENGLISH);

    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm");

    private final Locale locale;
    private final ResourceBundle texts;

    private Wording(Locale locale, Locale bundle) {
        this.locale = locale;
        this.texts = ResourceBundle.getBundle(
                "bot-messages",
                bundle,
                ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
    }

    /** Numbers are given as texts: they are codes, years and percents, never to be grouped. */
    String say(String key, String... values) {
        return new MessageFormat(texts.getString(key), Locale.ROOT).format(values);
    }

    Locale locale() {
        return locale;
    }

    boolean english() {
        return this == ENGLISH;
    }

    /** A day and the time of day in Thailand. */
    String moment(Instant at) {
        ZonedDateTime there = at.atZone(ThaiDates.ZONE);
        return say("moment", day(there.toLocalDate()), there.format(TIME));
    }

    /** A day of the Buddhist Era. */
    String day(LocalDate day) {
        String month = english()
                ? day.getMonth().getDisplayName(TextStyle.SHORT, Locale.ENGLISH)
                : ThaiMonth.of(day.getMonth()).abbreviation();
        return day.getDayOfMonth() + " " + month + " " + ThaiDates.buddhistYear(day);
    }
}
