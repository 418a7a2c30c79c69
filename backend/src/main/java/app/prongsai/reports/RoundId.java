package app.prongsai.reports;

import app.prongsai.shared.TenantId;
import app.prongsai.thai.FiscalYear;
import app.prongsai.thai.YearPart;
import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;

/** A round of an execution year: its first six or nine months, all twelve, or a quarter; "2566-6", "2566-12", "2566-q1". */
public record RoundId(@JsonValue String value) {

    private static final Map<String, YearPart> PARTS = parts();
    private static final Pattern FORM = Pattern.compile("2[4-6][0-9]{2}-(" + String.join("|", PARTS.keySet()) + ")");

    @JsonCreator
    public RoundId {
        if (!FORM.matcher(value).matches()) {
            throw new IllegalArgumentException("Not a round");
        }
    }

    public static RoundId of(int fiscalYear, int months) {
        return new RoundId(fiscalYear + "-" + months);
    }

    /** Nothing if reports are not made for such a part of a year. */
    public static Optional<RoundId> covering(int fiscalYear, YearPart part) {
        return allOf(fiscalYear).stream()
                .filter(round -> round.part().equals(part))
                .findFirst();
    }

    /** Every round that a year can have, those mostly opened first. */
    public static List<RoundId> allOf(int fiscalYear) {
        return PARTS.keySet().stream()
                .map(slug -> new RoundId(fiscalYear + "-" + slug))
                .toList();
    }

    public int fiscalYear() {
        return Integer.parseInt(value.substring(0, 4));
    }

    public int months() {
        return part().months();
    }

    /** 1 to 4; 0 for a round of more months. */
    public int quarter() {
        return part().quarter();
    }

    /** What stands for it in addresses, after the fiscal year. */
    public String slug() {
        return value.substring(5);
    }

    public YearPart part() {
        return Objects.requireNonNull(PARTS.get(slug()));
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
        return part().from(new FiscalYear(fiscalYear()));
    }

    public LocalDate to() {
        return part().to(new FiscalYear(fiscalYear()));
    }

    @Override
    public String toString() {
        return "round/" + value;
    }

    private static Map<String, YearPart> parts() {
        Map<String, YearPart> parts = new LinkedHashMap<>();
        for (int months : new int[] {6, 12, 9}) {
            parts.put(String.valueOf(months), YearPart.first(months));
        }
        for (int quarter = 1; quarter <= 4; quarter++) {
            parts.put("q" + quarter, YearPart.quarters(quarter, quarter));
        }
        return parts;
    }
}
