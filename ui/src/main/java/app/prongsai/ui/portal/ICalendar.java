package app.prongsai.ui.portal;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import org.jspecify.annotations.Nullable;

/** A calendar as RFC 5545 writes it: lines of at most 75 octets, whole days as dates, hours in UTC. */
final class ICalendar {

    private static final String END = "\r\n";
    private static final int LONGEST = 75;
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("yyyyMMdd");
    private static final DateTimeFormatter MOMENT =
            DateTimeFormatter.ofPattern("yyyyMMdd'T'HHmmss'Z'").withZone(ZoneOffset.UTC);

    private final StringBuilder lines = new StringBuilder();

    ICalendar(String name) {
        line("BEGIN:VCALENDAR");
        line("VERSION:2.0");
        line("PRODID:-//Prongsai//Portal//TH");
        line("CALSCALE:GREGORIAN");
        line("NAME:" + text(name));
        line("X-WR-CALNAME:" + text(name));
        line("X-WR-TIMEZONE:Asia/Bangkok");
        line("REFRESH-INTERVAL;VALUE=DURATION:P1D");
    }

    /**
     * What lasts whole days, the last of which belongs to it.
     *
     * @param id the same whenever this is told again
     * @param said when this was said last
     */
    ICalendar days(String id, Instant said, LocalDate from, LocalDate to, String title, String text, String address) {
        begin(id, said);
        line("DTSTART;VALUE=DATE:" + DAY.format(from));
        line("DTEND;VALUE=DATE:" + DAY.format(to.plusDays(1)));
        line("TRANSP:TRANSPARENT");
        return end(title, text, address);
    }

    /**
     * What begins at an hour.
     *
     * @param until null if it was not said how long it lasts
     */
    ICalendar hours(
            String id, Instant said, Instant from, @Nullable Instant until, String title, String text, String address) {
        begin(id, said);
        line("DTSTART:" + MOMENT.format(from));
        if (until != null) {
            line("DTEND:" + MOMENT.format(until));
        }
        return end(title, text, address);
    }

    private void begin(String id, Instant said) {
        line("BEGIN:VEVENT");
        line("UID:" + text(id));
        line("DTSTAMP:" + MOMENT.format(said));
    }

    private ICalendar end(String title, String text, String address) {
        line("SUMMARY:" + text(title));
        if (!text.isBlank()) {
            line("DESCRIPTION:" + text(text));
        }
        line("URL:" + address);
        line("END:VEVENT");
        return this;
    }

    String whole() {
        return lines + "END:VCALENDAR" + END;
    }

    /** Folded where the next letter would not fit; never inside a letter. */
    private void line(String line) {
        int octets = 0;
        for (int at = 0; at < line.length(); ) {
            String letter = Character.toString(line.codePointAt(at));
            int length = letter.getBytes(StandardCharsets.UTF_8).length;
            if (octets + length > LONGEST) {
                lines.append(END).append(' ');
                octets = 1;
            }
            lines.append(letter);
            octets += length;
            at += letter.length();
        }
        lines.append(END);
    }

    private static String text(String text) {
        return text.replace("\\", "\\\\")
                .replace(";", "\\;")
                .replace(",", "\\,")
                .replace("\r\n", "\\n")
                .replace("\n", "\\n")
                .replaceAll("\\p{Cntrl}", " ");
    }
}
