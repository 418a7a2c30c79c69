package app.prongsai.ui.portal;

import app.prongsai.announcements.LatestAnnouncements.Announcement;
import app.prongsai.thai.ThaiDateParser;
import app.prongsai.thai.ThaiDates;
import app.prongsai.thai.ThaiNumerals;
import app.prongsai.thai.WrittenDate;
import app.prongsai.ui.words.When;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * When an announced meeting is held: the first day that the announcement writes from the day of its publication on, and the
 * hour that stands behind it.
 *
 * @param hour null if none is written
 */
record AnnouncedMeeting(
        LocalDate from, LocalDate to, @Nullable LocalTime hour) {

    static final String TOPIC = "meetings";

    private static final ThaiDateParser DATES = new ThaiDateParser();
    private static final Pattern HOUR = Pattern.compile("(?<![0-9.:])([01]?[0-9]|2[0-3])[.:]([0-5][0-9])"
            + "(?:\\s*(?:[-–—]|ถึง)\\s*[0-9]{1,2}[.:][0-9]{2})?\\s*(?:น\\.|นาฬิกา)");

    static Optional<AnnouncedMeeting> in(Announcement announcement) {
        String text = ThaiNumerals.toArabic(announcement.title() + "\n" + announcement.text());
        LocalDate published = When.day(announcement.publishedAt());
        for (WrittenDate date : DATES.find(text)) {
            LocalDate from = date.from();
            if (date.precision() == WrittenDate.Precision.DAY && from != null && !from.isBefore(published)) {
                return Optional.of(
                        new AnnouncedMeeting(from, Objects.requireNonNull(date.to()), hourBehind(text, date.end())));
            }
        }
        return Optional.empty();
    }

    Instant begins(LocalTime at) {
        return from.atTime(at).atZone(ThaiDates.ZONE).toInstant();
    }

    private static @Nullable LocalTime hourBehind(String text, int end) {
        Matcher hour = HOUR.matcher(text).region(end, text.length());
        return hour.find() ? LocalTime.of(Integer.parseInt(hour.group(1)), Integer.parseInt(hour.group(2))) : null;
    }
}
