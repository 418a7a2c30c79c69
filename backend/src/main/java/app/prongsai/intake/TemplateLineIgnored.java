package app.prongsai.intake;

import app.prongsai.intake.ReadReport.Severity;

final class TemplateLineIgnored extends Rule {

    TemplateLineIgnored() {
        super("template-line-ignored", Severity.INFO);
    }

    @Override
    void check(Reading reading, Remarks remarks) {
        reading.traces().templateLines.forEach(row -> remarks.at(row, "แถวตัวอย่างหรือคำอธิบายของแบบฟอร์ม ข้ามไป"));
    }
}
