package app.prongsai.intake;

import app.prongsai.intake.ReadReport.Severity;
import java.util.List;

final class OtherSheetsUnread extends Rule {

    OtherSheetsUnread() {
        super("other-sheets-unread", Severity.INFO);
    }

    @Override
    void check(Reading reading, Remarks remarks) {
        List<String> others = reading.traces().otherSheets;
        if (!others.isEmpty()) {
            remarks.document("อ่านเฉพาะแผ่นงานที่มีตารางมาตรการ ไม่ได้อ่านแผ่นงาน "
                    + Wording.shortened(String.join(", ", others)));
        }
    }
}
