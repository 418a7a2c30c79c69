package app.prongsai.intake;

import app.prongsai.intake.ReadReport.Measure;
import app.prongsai.intake.ReadReport.Severity;
import app.prongsai.intake.ReadReport.Status;
import java.util.List;

final class AllDoneEarly extends Rule {

    AllDoneEarly() {
        super("all-done-early", Severity.WARNING);
    }

    @Override
    void check(Reading reading, Remarks remarks) {
        ReadReport.Round round = reading.report().round();
        Integer months = round.monthsOver();
        List<Measure> measures = reading.report().measures();
        boolean early = months != null && months <= Reference.limit("all-done-early-months");
        if (early && !measures.isEmpty() && measures.stream().allMatch(measure -> measure.status() == Status.DONE)) {
            remarks.document("ทุกมาตรการ (" + measures.size() + " จาก " + measures.size() + ") ดำเนินการแล้วตั้งแต่"
                    + round.name() + " ควรตรวจว่าตรงกับความเป็นจริง");
        }
    }
}
