package app.prongsai.intake;

import app.prongsai.intake.ReadReport.Evidence;
import app.prongsai.intake.ReadReport.EvidenceKind;
import app.prongsai.intake.ReadReport.Severity;
import app.prongsai.thai.FiscalYear;
import app.prongsai.thai.ThaiDates;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** An order that appointed people years before the round. */
final class StaleOrder extends Rule {

    StaleOrder() {
        super("stale-order", Severity.WARNING);
    }

    @Override
    void check(Reading reading, Remarks remarks) {
        Integer begins = begins(reading.report());
        if (begins == null) {
            return;
        }
        for (Evidence evidence : reading.evidence()) {
            Integer year = evidence.kind() == EvidenceKind.ORDER ? year(evidence) : null;
            if (year != null && begins - year >= Reference.limit("stale-order-years")) {
                remarks.at(
                        evidence.row(),
                        "คำสั่งปี " + year + " เก่ากว่ารอบรายงาน " + (begins - year)
                                + " ปี ควรตรวจว่ายังใช้อยู่หรือออกคำสั่งใหม่: " + Wording.shortened(evidence.text()));
            }
        }
    }

    private static @Nullable Integer begins(ReadReport report) {
        LocalDate round = report.round().from();
        Integer execution = report.executionFiscalYear();
        if (round != null) {
            return ThaiDates.buddhistYear(round);
        }
        return execution == null ? null : Integer.valueOf(ThaiDates.buddhistYear(new FiscalYear(execution).from()));
    }

    private static @Nullable Integer year(Evidence evidence) {
        DocumentNumber number = DocumentNumber.in(evidence.text());
        LocalDate date = evidence.from();
        if (number != null && number.year() != null) {
            return number.year();
        }
        return date == null ? null : Integer.valueOf(ThaiDates.buddhistYear(date));
    }
}
