package app.prongsai.ui.portal;

import app.prongsai.announcements.LatestAnnouncements;
import app.prongsai.announcements.LatestAnnouncements.Announcement;
import app.prongsai.handbook.YearCalendar;
import app.prongsai.handbook.YearCalendar.Window;
import app.prongsai.measures.read.MeasureBoard;
import app.prongsai.measures.read.MeasureBoard.Row;
import app.prongsai.organisations.OrganisationProfile.Profile;
import app.prongsai.platform.NotFound;
import app.prongsai.thai.FiscalYear;
import app.prongsai.thai.ThaiDates;
import app.prongsai.ui.words.Language;
import app.prongsai.ui.words.PublicAddress;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.springframework.context.MessageSource;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** The running fiscal year for a calendar program: the national windows, the measures' last days, and announced meetings. */
@RestController
class PublicCalendar {

    private static final MediaType CALENDAR = MediaType.parseMediaType("text/calendar;charset=UTF-8");
    private static final int MOST_MEETINGS = 100;

    private final Visitor visitor;
    private final PublicAddress addresses;
    private final MessageSource texts;
    private final Clock clock;

    PublicCalendar(Visitor visitor, PublicAddress addresses, MessageSource texts, Clock clock) {
        this.visitor = visitor;
        this.addresses = addresses;
        this.texts = texts;
        this.clock = clock;
    }

    @GetMapping("/o/{code}/calendar.ics")
    @KeptPage
    ResponseEntity<String> file(@PathVariable String code, Locale locale) {
        Profile organisation = visitor.organisation(code);
        int year = FiscalYear.of(LocalDate.now(clock.withZone(ThaiDates.ZONE))).year();
        String home = addresses.organisation(organisation.tenant());
        String name = organisation.type().fullName(organisation.name());
        ICalendar calendar = new ICalendar(texts.getMessage("calendar.public.name", new Object[] {name}, locale));
        for (Window window : windows(code, year)) {
            window(calendar, window, code + "/" + year, home, locale);
        }
        for (Row row : visitor.ask(code, new MeasureBoard(year)).rows()) {
            calendar.days(
                    "measure-" + row.measure().value() + "@" + code,
                    start(row.from()),
                    row.to(),
                    row.to(),
                    texts.getMessage("calendar.public.measure", new Object[] {row.title()}, locale),
                    "",
                    home);
        }
        visitor.ask(code, new LatestAnnouncements(AnnouncedMeeting.TOPIC, MOST_MEETINGS))
                .announcements()
                .forEach(announcement -> meeting(calendar, announcement, code, home));
        return ResponseEntity.ok()
                .contentType(CALENDAR)
                .header("Content-Disposition", "attachment; filename=\"calendar-" + code + ".ics\"")
                .body(calendar.whole());
    }

    private List<Window> windows(String code, int year) {
        try {
            return visitor.ask(code, new YearCalendar(year)).windows();
        } catch (NotFound noCalendarYet) {
            return List.of();
        }
    }

    private void window(ICalendar calendar, Window window, String place, String home, Locale locale) {
        String title = locale.equals(Language.ENGLISH) ? window.english() : window.thai();
        String certainty = window.source().verified()
                ? ""
                : texts.getMessage("calendar.public.uncertain", new Object[] {}, locale) + "\n";
        calendar.days(
                window.key() + "@" + place,
                start(window.from()),
                window.from(),
                window.to(),
                title,
                certainty + window.source().words(),
                home);
    }

    private static void meeting(ICalendar calendar, Announcement announcement, String code, String home) {
        String id = announcement.announcement().value();
        String page = home + "/announcements/" + id;
        Instant said = announcement.correction() == null
                ? announcement.publishedAt()
                : announcement.correction().at();
        AnnouncedMeeting.in(announcement).ifPresent(meeting -> {
            var hour = meeting.hour();
            if (hour == null) {
                calendar.days(
                        id + "@" + code,
                        said,
                        meeting.from(),
                        meeting.to(),
                        announcement.title(),
                        announcement.text(),
                        page);
            } else {
                var until = meeting.until();
                calendar.hours(
                        id + "@" + code,
                        said,
                        meeting.moment(hour),
                        until == null ? null : meeting.moment(until),
                        announcement.title(),
                        announcement.text(),
                        page);
            }
        });
    }

    /** What a plan says was said at its beginning: the same whenever it is asked. */
    private static Instant start(LocalDate day) {
        return day.atStartOfDay(ThaiDates.ZONE).toInstant();
    }
}
