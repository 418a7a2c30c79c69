package app.prongsai.reports;

import app.prongsai.thai.FiscalYear;
import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.time.LocalDate;
import java.util.regex.Pattern;

/** A round of an execution year, "2566-6" or "2566-12": the fiscal year and how many of its months. */
public record RoundId(@JsonValue String value) {

    private static final Pattern FORM = Pattern.compile("2[4-6][0-9]{2}-(6|12)");

    @JsonCreator
    public RoundId {
        if (!FORM.matcher(value).matches()) {
            throw new IllegalArgumentException("Not a round");
        }
    }

    public static RoundId of(int fiscalYear, int months) {
        return new RoundId(fiscalYear + "-" + months);
    }

    public int fiscalYear() {
        return Integer.parseInt(value.substring(0, 4));
    }

    public int months() {
        return Integer.parseInt(value.substring(5));
    }

    public LocalDate from() {
        return new FiscalYear(fiscalYear()).from();
    }

    public LocalDate to() {
        return from().plusMonths(months()).minusDays(1);
    }

    @Override
    public String toString() {
        return "round/" + value;
    }
}
