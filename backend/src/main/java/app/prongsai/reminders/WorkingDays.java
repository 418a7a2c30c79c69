package app.prongsai.reminders;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/**
 * Monday to Friday without the holidays: those with a fixed date and their substitutes from reminders/holidays.csv, those
 * that the cabinet announces from year to year from the settings.
 */
@Component
class WorkingDays {

    private static final String RESOURCE = "/reminders/holidays.csv";

    private final Set<LocalDate> holidays;

    WorkingDays(ReminderSettings settings) {
        holidays = Stream.concat(read(), settings.holidays().stream()).collect(Collectors.toUnmodifiableSet());
    }

    boolean include(LocalDate day) {
        return day.getDayOfWeek().compareTo(DayOfWeek.FRIDAY) <= 0 && !holidays.contains(day);
    }

    private static Stream<LocalDate> read() {
        try (InputStream csv = Objects.requireNonNull(WorkingDays.class.getResourceAsStream(RESOURCE))) {
            return new String(csv.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .skip(1)
                    .map(line -> LocalDate.parse(line.substring(0, line.indexOf(','))));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
