package app.prongsai.intake;

import app.prongsai.intake.ReadReport.Evidence;
import app.prongsai.intake.ReadReport.Severity;

final class UndatedEvidence extends Rule {

    UndatedEvidence() {
        super("undated-evidence", Severity.WARNING);
    }

    @Override
    void check(Reading reading, Remarks remarks) {
        for (Evidence evidence : reading.evidence()) {
            if (evidence.from() == null) {
                remarks.at(
                        evidence.row(),
                        "หลักฐานไม่ระบุวันที่" + (evidence.number() == null ? "และเลขที่" : "") + ": "
                                + Wording.shortened(evidence.text()));
            }
        }
    }
}
