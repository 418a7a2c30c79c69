package app.prongsai.intake;

import app.prongsai.intake.ReadReport.Severity;

final class HeaderRepeated extends Rule {

    HeaderRepeated() {
        super("header-repeated", Severity.INFO);
    }

    @Override
    void check(Reading reading, Remarks remarks) {
        reading.traces().repeatedHeaders.forEach(row -> remarks.at(row, "หัวตารางซ้ำเมื่อขึ้นหน้าใหม่ ข้ามไป"));
    }
}
