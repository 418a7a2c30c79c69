package app.prongsai.intake;

import app.prongsai.intake.ReadReport.Measure;
import app.prongsai.intake.ReadReport.Severity;
import app.prongsai.intake.ReadReport.Status;

final class UnknownStatus extends Rule {

    UnknownStatus() {
        super("unknown-status", Severity.WARNING);
    }

    @Override
    void check(Reading reading, Remarks remarks) {
        for (Measure measure : reading.report().measures()) {
            if (measure.status() == Status.UNKNOWN) {
                boolean several = measure.cells().stream()
                                .flatMap(cell -> cell.columns().stream())
                                .filter(Column::isStatus)
                                .distinct()
                                .count()
                        > 1;
                remarks.at(
                        measure.row(),
                        several
                                ? "มีข้อความในช่องสถานะมากกว่าหนึ่งช่อง จึงยังไม่ทราบสถานะ โปรดเลือกเอง"
                                : "ไม่มีข้อความในช่องสถานะใด จึงยังไม่ทราบสถานะ โปรดเลือกเอง");
            }
        }
    }
}
