package app.prongsai.intake;

import app.prongsai.intake.ReadReport.Severity;

final class UnclosedHtml extends Rule {

    UnclosedHtml() {
        super("unclosed-html", Severity.WARNING);
    }

    @Override
    void check(Reading reading, Remarks remarks) {
        reading.traces()
                .unclosedTags
                .forEach(tag ->
                        remarks.at(tag.row(), "รหัส HTML <" + tag.tag() + "> เปิดไว้แต่ไม่ปิด อ่านเฉพาะข้อความแล้ว"));
    }
}
