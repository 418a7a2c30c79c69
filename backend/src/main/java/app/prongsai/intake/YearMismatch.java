package app.prongsai.intake;

import app.prongsai.intake.ReadReport.Line;
import app.prongsai.intake.ReadReport.Severity;
import app.prongsai.thai.FiscalYear;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/** The year in the title, in the caption and of the round must agree. */
final class YearMismatch extends Rule {

    YearMismatch() {
        super("year-mismatch", Severity.ERROR);
    }

    @Override
    void check(Reading reading, Remarks remarks) {
        LocalDate from = reading.report().round().from();
        if (from == null) {
            return;
        }
        int round = FiscalYear.of(from).year();
        Integer title = reading.years().title();
        List<Integer> caption = reading.years().caption();
        boolean titleDiffers = title != null && title != round;
        boolean captionDiffers = !caption.isEmpty() && caption.getLast() != round;
        if (titleDiffers || captionDiffers) {
            remarks.document("ปีไม่ตรงกัน: หัวรายงานหรือชื่อตารางระบุปีงบประมาณ "
                    + (titleDiffers ? title : caption.getLast()) + " แต่รอบรายงานอยู่ในปีงบประมาณ " + round
                    + " (" + lines(reading.report()) + ")");
        }
    }

    private static String lines(ReadReport report) {
        List<Integer> rows = new ArrayList<>();
        for (Line line : report.heading()) {
            if (!FiscalYears.in(line.text()).isEmpty() || !Dates.in(line.text()).isEmpty()) {
                rows.add(line.row());
            }
        }
        Line caption = report.caption();
        if (caption != null) {
            rows.add(caption.row());
        }
        return report.places().of(rows);
    }
}
