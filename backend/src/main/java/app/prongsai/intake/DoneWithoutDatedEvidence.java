package app.prongsai.intake;

import app.prongsai.intake.ReadReport.Measure;
import app.prongsai.intake.ReadReport.Severity;
import app.prongsai.intake.ReadReport.Status;

/** Who says that something was done can say when. */
final class DoneWithoutDatedEvidence extends Rule {

    DoneWithoutDatedEvidence() {
        super("done-without-dated-evidence", Severity.ERROR);
    }

    @Override
    void check(Reading reading, Remarks remarks) {
        for (Measure measure : reading.report().measures()) {
            boolean dated = measure.evidence().stream().anyMatch(item -> item.from() != null);
            if (measure.status() == Status.DONE && !dated) {
                remarks.at(measure.row(), "แจ้งว่าดำเนินการแล้ว แต่ไม่มีหลักฐานที่ระบุวันที่แม้แต่รายการเดียว");
            }
        }
    }
}
