package app.prongsai.intake;

import app.prongsai.intake.ReadReport.Evidence;
import app.prongsai.intake.ReadReport.Line;
import app.prongsai.intake.ReadReport.Measure;
import app.prongsai.intake.ReadReport.Severity;
import app.prongsai.thai.FiscalYear;
import java.time.LocalDate;
import java.util.List;

/** What still stands as it stood last year: the same result word for word, or last year's number. */
final class LeftoverWording extends Rule {

    private static final int SHORTEST = 12;

    LeftoverWording() {
        super("leftover-wording", Severity.WARNING);
    }

    @Override
    void check(Reading reading, Remarks remarks) {
        for (Measure measure : reading.report().measures()) {
            for (Evidence item : measure.evidence()) {
                repeated(reading, item.row(), item.text(), remarks);
            }
            for (String said : new String[] {measure.problem(), measure.obstacle(), measure.recommendation()}) {
                if (said != null) {
                    repeated(reading, measure.row(), said, remarks);
                }
            }
            lastYearsNumber(reading, measure, remarks);
        }
    }

    private static void repeated(Reading reading, int row, String text, Remarks remarks) {
        String squashed = Wording.squash(text);
        if (squashed.length() >= SHORTEST && reading.traces().lastYear.contains(squashed)) {
            remarks.at(row, "ข้อความตรงกับรายงานปีก่อนทุกตัวอักษร ควรตรวจว่าเป็นของปีนี้: " + Wording.shortened(text));
        }
    }

    private static void lastYearsNumber(Reading reading, Measure measure, Remarks remarks) {
        LocalDate from = reading.report().round().from();
        if (from == null) {
            return;
        }
        int before = FiscalYear.of(from).year() - 1;
        for (Line line : Reading.texts(measure)) {
            List<Integer> years = FiscalYears.in(line.text());
            if (years.contains(before) && !line.text().contains("ปีก่อน")) {
                remarks.at(
                        line.row(),
                        "กล่าวถึงปีงบประมาณ " + before + " ซึ่งเป็นปีก่อน: " + Wording.shortened(line.text()));
            }
        }
    }
}
