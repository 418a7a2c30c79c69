package app.prongsai.intake;

import app.prongsai.intake.ReadReport.Measure;
import app.prongsai.intake.ReadReport.Severity;

/** The same for notes, which the rule in the reports does not name. */
final class MissingNote extends Rule {

    MissingNote() {
        super("missing-none", Severity.INFO);
    }

    @Override
    void check(Reading reading, Remarks remarks) {
        if (!reading.traces().columns.contains(Column.NOTE)) {
            return;
        }
        for (Measure measure : reading.report().measures()) {
            if (measure.note() == null) {
                remarks.at(measure.row(), "ช่องหมายเหตุว่าง หากไม่มีอาจระบุว่า “ไม่มี”");
            }
        }
    }
}
