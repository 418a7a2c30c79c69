package app.prongsai.intake;

import app.prongsai.intake.ReadReport.Severity;
import app.prongsai.thai.ThaiDates;
import app.prongsai.thai.WrittenDate;
import app.prongsai.thai.YearPart;
import java.time.LocalDate;

/** What the round is called and the days written beside it must be the same months. */
final class RoundMismatch extends Rule {

    RoundMismatch() {
        super("round-mismatch", Severity.ERROR);
    }

    @Override
    void check(Reading reading, Remarks remarks) {
        Rounds rounds = Rounds.in(reading.report().heading(), reading.report().caption());
        WrittenDate span = rounds.span();
        LocalDate from = span == null ? null : span.from();
        LocalDate to = span == null ? null : span.to();
        if (from != null && to != null && !rounds.name().fits(YearPart.of(from, to))) {
            String name =
                    new ReadReport.Round(rounds.name().months(), rounds.name().part(), null, null).name();
            remarks.document("รอบรายงานไม่ตรงกัน: หัวรายงานระบุว่าเป็น" + name + " แต่ช่วงเวลาที่ระบุคือ "
                    + ThaiDates.brief(from, to) + " กรุณาเลือกรอบที่ถูกต้องก่อนนำเข้า");
        }
    }
}
