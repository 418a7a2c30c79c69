package app.prongsai.thai;

import app.prongsai.thai.WrittenDate.Precision;
import java.time.Month;
import org.jspecify.annotations.Nullable;

/** "3/10/2565", "03-10-2565", "3/10/65": three numbers of which the middle one can be a month. */
record NumericDate(String text) {

    @Nullable
    WrittenDate startingAt(int at) {
        int day = digitsAt(at);
        char separator = charAt(at + day);
        if (day > 2 || separator != '/' && separator != '-') {
            return null;
        }
        int monthAt = at + day + 1;
        int month = digitsAt(monthAt);
        int yearAt = monthAt + month + 1;
        int year = digitsAt(yearAt);
        char after = charAt(yearAt + year);
        if (month < 1 || month > 2 || charAt(monthAt + month) != separator || after == separator) {
            return null;
        }
        if (year != 4 && !(year == 2 && separator == '/')) {
            return null;
        }
        int monthNumber = number(monthAt, month);
        if (monthNumber < 1 || monthNumber > 12 || number(at, day) > 31) {
            return null;
        }
        DatePart part = new DatePart(
                at,
                yearAt + year,
                number(at, day),
                Month.of(monthNumber),
                DatePart.commonEra(year, number(yearAt, year)));
        return new WrittenDate(
                at,
                part.end(),
                Precision.DAY,
                part.day() == 0 ? null : part.first(),
                part.day() == 0 ? null : part.first());
    }

    private int number(int at, int digits) {
        return Integer.parseInt(text.substring(at, at + digits));
    }

    private int digitsAt(int at) {
        int count = 0;
        while (count < 5 && charAt(at + count) >= '0' && charAt(at + count) <= '9') {
            count++;
        }
        return count;
    }

    private char charAt(int at) {
        return at < text.length() ? text.charAt(at) : ' ';
    }
}
