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
 * hours that stand behind it.
 *
 * @param hour null if none is written
 * @param until null if no later hour of that day is written
 */
record AnnouncedMeeting(
        LocalDate from,
        LocalDate to,
        @Nullable LocalTime hour,
        @Nullable LocalTime until) {

    static final String TOPIC = "meetings";

    private static final ThaiDateParser DATES = new ThaiDateParser();
    private static final Pattern HOUR = Pattern.compile("(?<![0-9.:])([01]?[0-9]|2[0-3])[.:]([0-5][0-9])"
            + "(?:\\s*(?:น\\.|นาฬิกา)?\\s*(?:[-–—]|ถึง)\\s*([0-9]{1,2})[.:]([0-9]{2}))?\\s*(?:น\\.|นาฬิกา)");

    static Optional<AnnouncedMeeting> in(Announcement announcement) {
        String text = ThaiNumerals.toArabic(announcement.title() + "\n" + announcement.text());
        LocalDate published = When.day(announcement.publishedAt());
        for (WrittenDate date : DATES.find(text)) {
            LocalDate from = date.from();
            if (date.precision() == WrittenDate.Precision.DAY && from != null && !from.isBefore(published)) {
                return Optional.of(at(from, Objects.requireNonNull(date.to()), text, date.end()));
            }
        }
        return Optional.empty();
    }

    Instant moment(LocalTime at) {
        return from.atTime(at).atZone(ThaiDates.ZONE).toInstant();
    }

    private static AnnouncedMeeting at(LocalDate from, LocalDate to, String text, int end) {
        Matcher hours = HOUR.matcher(text).region(end, text.length());
        if (!hours.find()) {
            return new AnnouncedMeeting(from, to, null, null);
        }
        LocalTime hour = hour(hours.group(1), hours.group(2));
        LocalTime until = hour(hours.group(3), hours.group(4));
        boolean later = hour != null && until != null && until.isAfter(hour);
        return new AnnouncedMeeting(from, to, hour, later ? until : null);
    }

    private static @Nullable LocalTime hour(@Nullable String hour, @Nullable String minute) {
        if (hour == null || minute == null || Integer.parseInt(hour) > 23 || Integer.parseInt(minute) > 59) {
            return null;
        }
        return LocalTime.of(Integer.parseInt(hour), Integer.parseInt(minute));
    }
}
