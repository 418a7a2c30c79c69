package app.prongsai.intake;

import app.prongsai.intake.ReadReport.Line;
import app.prongsai.intake.ReadReport.Severity;

final class ImpossiblePhone extends Rule {

    ImpossiblePhone() {
        super("impossible-phone", Severity.ERROR);
    }

    @Override
    void check(Reading reading, Remarks remarks) {
        for (Line text : reading.texts()) {
            for (PhoneNumber number : PhoneNumber.in(text.text())) {
                if (!number.possible()) {
                    remarks.at(
                            text.row(),
                            number.text(),
                            "หมายเลขโทรศัพท์ " + number.text() + " ไม่มีในแผนเลขหมาย โปรดตรวจสอบ");
                }
            }
        }
    }
}
