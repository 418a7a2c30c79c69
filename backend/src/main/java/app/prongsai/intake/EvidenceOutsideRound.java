package app.prongsai.intake;

import app.prongsai.intake.ReadReport.Evidence;
import app.prongsai.intake.ReadReport.Round;
import app.prongsai.intake.ReadReport.Severity;
import app.prongsai.thai.ThaiDates;
import java.time.LocalDate;

final class EvidenceOutsideRound extends Rule {

    EvidenceOutsideRound() {
        super("evidence-outside-round", Severity.WARNING);
    }

    @Override
    void check(Reading reading, Remarks remarks) {
        Round round = reading.report().round();
        LocalDate first = round.from();
        LocalDate last = round.to();
        if (first == null || last == null) {
            return;
        }
        for (Evidence evidence : reading.evidence()) {
            LocalDate from = evidence.from();
            LocalDate to = evidence.to();
            if (from != null && to != null && (from.isBefore(first) || to.isAfter(last))) {
                remarks.at(
                        evidence.row(),
                        "หลักฐานลงวันที่ " + ThaiDates.brief(from, to) + " อยู่นอกรอบรายงาน: "
                                + Wording.shortened(evidence.text()));
            }
        }
    }
}
