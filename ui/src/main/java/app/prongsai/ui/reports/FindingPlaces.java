package app.prongsai.ui.reports;

import app.prongsai.measures.MeasureId;
import app.prongsai.ui.parts.MeasureSection;
import java.util.Optional;

/** Where on a measure's page a finding is mended; what may stand anywhere leads to its head. */
final class FindingPlaces {

    private FindingPlaces() {}

    static String of(MeasureId measure, String rule) {
        String page = "measures/" + measure.value();
        return section(rule).map(section -> section.on(page)).orElse(page);
    }

    private static Optional<MeasureSection> section(String rule) {
        return switch (rule) {
            case "nobody-accountable", "guideline-unit-mismatch", "period-exceeds-round" ->
                Optional.of(MeasureSection.GUIDELINES);
            case "no-previous-year-comparison" -> Optional.of(MeasureSection.MONEY);
            case "missing-none" -> Optional.of(MeasureSection.REMARKS);
            case "dead-link",
                    "done-without-dated-evidence",
                    "undated-evidence",
                    "evidence-outside-round",
                    "evidence-without-link",
                    "stale-order",
                    "same-day-announcements",
                    "weak-evidence" -> Optional.of(MeasureSection.EVIDENCE);
            default -> Optional.empty();
        };
    }
}
