package app.prongsai.intake;

import app.prongsai.intake.ReadReport.Line;
import app.prongsai.intake.ReadReport.Severity;
import app.prongsai.thai.WrittenDate;

final class InvalidDate extends Rule {

    InvalidDate() {
        super("invalid-date", Severity.ERROR);
    }

    @Override
    void check(Reading reading, Remarks remarks) {
        for (Line text : reading.texts()) {
            for (WrittenDate date : Dates.in(text.text())) {
                if (!date.valid()) {
                    String spot = date.in(text.text());
                    remarks.at(
                            text.row(),
                            spot,
                            "วันที่ “" + Wording.tidy(spot) + "” ไม่มีในปฏิทิน จึงไม่ได้ใช้ โปรดแก้เอง");
                }
            }
        }
    }
}
