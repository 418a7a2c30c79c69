package app.prongsai.reports;

import app.prongsai.shared.TenantId;
import app.prongsai.thai.FiscalYear;
import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.time.LocalDate;
import java.util.regex.Pattern;

/** A round of an execution year: its first six months, all twelve, or a quarter; "2566-6", "2566-12", "2566-q1". */
public record RoundId(@JsonValue String value) {

    private static final Pattern FORM = Pattern.compile("2[4-6][0-9]{2}-(6|12|q[1-4])");
    private static final int MONTHS_OF_A_QUARTER = 3;

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
        return quarter() > 0 ? MONTHS_OF_A_QUARTER : Integer.parseInt(slug());
    }

    /** 1 to 4; 0 for a round of six or twelve months. */
    public int quarter() {
        return slug().startsWith("q") ? slug().charAt(1) - '0' : 0;
    }

    /** What stands for it in addresses, after the fiscal year. */
    public String slug() {
        return value.substring(5);
    }

    /** The path at which the public reads the round's report, whatever becomes of the host. */
    public String page(TenantId organisation) {
        return "/o/" + organisation.code() + "/reports/" + fiscalYear() + "/" + slug();
    }

    /** The path of one published version, for good. */
    public String page(TenantId organisation, int version) {
        return page(organisation) + "/v/" + version;
    }

    public LocalDate from() {
        int before = Math.max(0, quarter() - 1) * MONTHS_OF_A_QUARTER;
        return new FiscalYear(fiscalYear()).from().plusMonths(before);
    }

    public LocalDate to() {
        return from().plusMonths(months()).minusDays(1);
    }

    @Override
    public String toString() {
        return "round/" + value;
    }
}
