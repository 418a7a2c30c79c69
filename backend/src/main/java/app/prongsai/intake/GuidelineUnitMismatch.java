package app.prongsai.intake;

import app.prongsai.intake.ReadReport.Severity;

final class GuidelineUnitMismatch extends Rule {

    GuidelineUnitMismatch() {
        super("guideline-unit-mismatch", Severity.WARNING);
    }

    @Override
    void check(Reading reading, Remarks remarks) {
        reading.traces()
                .unitMismatches
                .forEach(mismatch -> remarks.at(
                        mismatch.row(),
                        "มีแนวทาง " + mismatch.guidelines() + " ข้อ แต่มีผู้รับผิดชอบ " + mismatch.units()
                                + " รายการ จับคู่ไม่ได้ จึงเก็บไว้ทั้งหมด"));
    }
}
