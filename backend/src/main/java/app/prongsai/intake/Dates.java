package app.prongsai.intake;

import app.prongsai.thai.ThaiDateParser;
import app.prongsai.thai.WrittenDate;
import java.time.Month;
import java.util.List;
import java.util.stream.Collectors;

/** The date parser with the spellings of months this package knows. */
final class Dates {

    private static final ThaiDateParser PARSER = new ThaiDateParser(Reference.MONTHS.stream()
            .collect(Collectors.toMap(row -> row.get(0), row -> Month.of(Integer.parseInt(row.get(1))))));

    private Dates() {}

    static List<WrittenDate> in(String text) {
        return PARSER.find(text);
    }
}
