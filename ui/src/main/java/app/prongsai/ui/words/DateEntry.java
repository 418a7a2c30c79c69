package app.prongsai.ui.words;

import app.prongsai.thai.ThaiDateParser;
import app.prongsai.thai.ThaiDates;
import app.prongsai.thai.WrittenDate;
import java.time.LocalDate;
import java.util.Optional;

/** One day as people type it into a field: "3/10/2565", "3 ต.ค. 65", "๓ ตุลาคม ๒๕๖๕". */
public final class DateEntry {

    private static final ThaiDateParser PARSER = new ThaiDateParser();

    private DateEntry() {}

    /** Empty unless the whole text is one day. */
    public static Optional<LocalDate> parse(String typed) {
        String text = typed.strip();
        return PARSER.find(text).stream()
                .filter(date -> date.start() == 0 && date.end() == text.length())
                .filter(date -> date.precision() == WrittenDate.Precision.DAY && date.valid())
                .filter(date -> date.from() != null && date.from().equals(date.to()))
                .map(WrittenDate::from)
                .findFirst();
    }

    /** As it is shown in a field for editing: "3/10/2565". */
    public static String format(LocalDate day) {
        return day.getDayOfMonth() + "/" + day.getMonthValue() + "/" + ThaiDates.buddhistYear(day);
    }
}
