package app.prongsai.intake;

import app.prongsai.intake.Points.Point;
import app.prongsai.intake.ReadReport.Evidence;
import app.prongsai.thai.WrittenDate;
import app.prongsai.thai.WrittenDate.Precision;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** One point of the result cells as evidence: kind, number and the day it carries. */
final class EvidenceReader {

    private EvidenceReader() {}

    static Evidence read(Point point) {
        DocumentNumber number = DocumentNumber.in(point.text());
        WrittenDate date = date(point.text());
        return new Evidence(
                point.row(),
                point.text(),
                EvidenceKinds.of(point.text()),
                number == null ? null : number.text(),
                date == null ? null : date.from(),
                date == null ? null : date.to());
    }

    /** The first day that is announced as a date ("ณ วันที่ …"), or else the first day at all. */
    private static @Nullable WrittenDate date(String text) {
        List<WrittenDate> days = Dates.in(text).stream()
                .filter(date -> date.valid() && date.precision() == Precision.DAY)
                .toList();
        return days.stream()
                .filter(date -> Wording.endsWithAny(
                        Wording.squash(text.substring(Math.max(0, date.start() - 20), date.start())), "date-opening"))
                .findFirst()
                .orElse(days.isEmpty() ? null : days.getFirst());
    }
}
