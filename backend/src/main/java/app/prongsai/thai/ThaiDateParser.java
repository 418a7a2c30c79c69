package app.prongsai.thai;

import java.time.Month;
import java.util.List;
import java.util.Map;

/**
 * Finds dates in running Thai text: Thai or Arabic digits, full or abbreviated months, years of two digits (25xx BE), four
 * digits from 2400 (BE) or 19xx and 20xx (CE), and spans of days or months. A day and month without a year is no date.
 */
public final class ThaiDateParser {

    private final MonthWords months;

    public ThaiDateParser() {
        this(Map.of());
    }

    /** With further spellings of months; one that ends with a dot is an abbreviation. */
    public ThaiDateParser(Map<String, Month> moreMonthWords) {
        months = new MonthWords(moreMonthWords);
    }

    public List<WrittenDate> find(String text) {
        return new DateScan(ThaiNumerals.toArabic(text), months).all();
    }
}
