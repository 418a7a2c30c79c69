package app.prongsai.intake;

import app.prongsai.intake.ReadReport.Measure;
import app.prongsai.intake.ReadReport.Severity;
import org.jspecify.annotations.Nullable;

/** Problems, obstacles and recommendations must be stated, or the word “ไม่มี”. */
final class MissingNone extends Rule {

    MissingNone() {
        super("missing-none", Severity.ERROR);
    }

    @Override
    void check(Reading reading, Remarks remarks) {
        for (Measure measure : reading.report().measures()) {
            check(measure, measure.problem(), "ปัญหา", Column.PROBLEM, reading, remarks);
            check(measure, measure.obstacle(), "อุปสรรค", Column.OBSTACLE, reading, remarks);
            check(measure, measure.recommendation(), "ข้อเสนอแนะ", Column.RECOMMENDATION, reading, remarks);
        }
    }

    private static void check(
            Measure measure, @Nullable String said, String what, Column column, Reading reading, Remarks remarks) {
        if (said != null && !Reference.words("blank").contains(said)) {
            return;
        }
        boolean stated = reading.traces().columns.contains(column);
        remarks.at(
                measure.row(),
                stated
                        ? "ช่อง" + what + "ว่าง หากไม่มีให้ระบุว่า “ไม่มี”"
                        : "ตารางไม่มีช่อง" + what + " จึงยังไม่ได้ระบุ หากไม่มีให้ระบุว่า “ไม่มี”");
    }
}
