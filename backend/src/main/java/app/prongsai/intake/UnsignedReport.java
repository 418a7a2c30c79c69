package app.prongsai.intake;

import app.prongsai.intake.ReadReport.Severity;
import java.util.stream.Stream;

final class UnsignedReport extends Rule {

    UnsignedReport() {
        super("unsigned-report", Severity.WARNING);
    }

    @Override
    void check(Reading reading, Remarks remarks) {
        boolean signed = Stream.concat(reading.traces().introduction.stream(), reading.traces().outside.stream())
                .anyMatch(line -> Wording.containsAny(Wording.squash(line.text()), "signature"));
        if (!signed) {
            remarks.document("ไม่พบเลขที่ วันที่ ผู้จัดทำ ผู้อนุมัติ หรือลายมือชื่อในรายงาน");
        }
    }
}
