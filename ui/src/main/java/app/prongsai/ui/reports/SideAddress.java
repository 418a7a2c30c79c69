package app.prongsai.ui.reports;

import app.prongsai.reports.ReportFile;
import app.prongsai.reports.ReportSide;
import app.prongsai.reports.RoundId;
import app.prongsai.thai.ThaiDates;
import app.prongsai.ui.words.When;
import com.vaadin.flow.router.QueryParameters;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Map;
import java.util.Optional;

/**
 * One side of a comparison as it stands in an address: "2570-6" the newest, "2570-6.draft", "2570-6.v2", or
 * "2570-6.2026-11-10" the draft at the end of that day.
 */
final class SideAddress {

    static final String PATH = "reports/compare";

    private static final String BEFORE = "before";
    private static final String AFTER = "after";
    private static final String DRAFT = "draft";
    private static final String VERSION = "v[1-9][0-9]{0,3}";

    private SideAddress() {}

    static Optional<ReportSide> before(QueryParameters address) {
        return address.getSingleParameter(BEFORE).flatMap(SideAddress::read);
    }

    static Optional<ReportSide> after(QueryParameters address) {
        return address.getSingleParameter(AFTER).flatMap(SideAddress::read);
    }

    static QueryParameters of(ReportSide before, ReportSide after) {
        return QueryParameters.simple(Map.of(BEFORE, text(before), AFTER, text(after)));
    }

    /** Where a round's report is compared with what is nearest to it. */
    static String to(RoundId round) {
        return PATH + "?" + AFTER + "=" + round.value();
    }

    /** What cannot be read is as good as nothing. */
    private static Optional<ReportSide> read(String text) {
        try {
            String[] parts = text.split("\\.", 2);
            RoundId round = new RoundId(parts[0]);
            if (parts.length == 1) {
                return Optional.of(ReportSide.newest(round));
            }
            if (parts[1].equals(DRAFT)) {
                return Optional.of(ReportSide.draft(round));
            }
            return Optional.of(
                    parts[1].matches(VERSION)
                            ? ReportSide.published(round, Integer.parseInt(parts[1].substring(1)))
                            : ReportSide.at(round, ThaiDates.endOf(LocalDate.parse(parts[1]))));
        } catch (IllegalArgumentException | DateTimeParseException notASide) {
            return Optional.empty();
        }
    }

    private static String text(ReportSide side) {
        Integer version = side.version();
        String round = side.round().value();
        if (side.moment() != null) {
            return round + "." + When.day(side.moment());
        }
        return version == null ? round : round + (version == ReportFile.DRAFT ? "." + DRAFT : ".v" + version);
    }
}
