package app.prongsai.intake;

import app.prongsai.intake.ReadReport.Guideline;
import app.prongsai.intake.ReadReport.Measure;
import app.prongsai.intake.ReadReport.Round;
import app.prongsai.intake.ReadReport.Severity;
import app.prongsai.thai.ThaiDates;
import java.time.LocalDate;

final class PeriodExceedsRound extends Rule {

    PeriodExceedsRound() {
        super("period-exceeds-round", Severity.WARNING);
    }

    @Override
    void check(Reading reading, Remarks remarks) {
        for (Measure measure : reading.report().measures()) {
            measure.guidelines().stream()
                    .filter(guideline -> exceeds(guideline, reading.report().round()))
                    .findFirst()
                    .ifPresent(guideline -> remarks.at(measure.row(), message(guideline)));
        }
    }

    private static boolean exceeds(Guideline guideline, Round round) {
        LocalDate from = guideline.from();
        LocalDate to = guideline.to();
        LocalDate first = round.from();
        LocalDate last = round.to();
        return from != null
                && to != null
                && first != null
                && last != null
                && (from.isBefore(first) || to.isAfter(last));
    }

    private static String message(Guideline guideline) {
        LocalDate from = guideline.from();
        LocalDate to = guideline.to();
        return "ระยะเวลาดำเนินการ" + (from == null || to == null ? "" : " " + ThaiDates.months(from, to))
                + " ยาวเกินรอบรายงาน";
    }
}
