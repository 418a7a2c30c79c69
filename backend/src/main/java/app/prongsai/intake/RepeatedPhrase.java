package app.prongsai.intake;

import app.prongsai.intake.ReadReport.Line;
import app.prongsai.intake.ReadReport.Measure;
import app.prongsai.intake.ReadReport.Severity;

/** A phrase that fills a measure looks made by a machine. */
final class RepeatedPhrase extends Rule {

    RepeatedPhrase() {
        super("repeated-phrase", Severity.WARNING);
    }

    @Override
    void check(Reading reading, Remarks remarks) {
        for (Measure measure : reading.report().measures()) {
            StringBuilder text = new StringBuilder();
            for (Line cell : Reading.texts(measure)) {
                text.append(Wording.squash(cell.text())).append('\n');
            }
            Repetition repetition = Repetition.in(text.toString());
            boolean often = repetition.times() >= Reference.limit("repeated-phrase-times");
            int share = 100 * repetition.times() * repetition.phrase().length() / Math.max(1, text.length());
            if (often && share >= Reference.limit("repeated-phrase-percent")) {
                remarks.at(
                        row(measure, repetition.phrase()),
                        "คำว่า “" + repetition.phrase() + "” ซ้ำ " + repetition.times()
                                + " ครั้งในมาตรการเดียว ข้อความอาจเกิดจากเครื่องหรือคัดลอกผิด");
            }
        }
    }

    private static int row(Measure measure, String phrase) {
        return Reading.texts(measure).stream()
                .filter(cell -> Wording.squash(cell.text()).contains(phrase))
                .findFirst()
                .map(Line::row)
                .orElse(measure.row());
    }
}
