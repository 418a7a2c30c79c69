package app.prongsai.reminders;

import app.prongsai.measures.MeasureStatus;
import app.prongsai.measures.read.MeasureBoard.Row;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** How the year stands, in a few lines: counts, and what is late the longest. */
final class WeeklySummary {

    private static final int MOST_LATE = 3;

    private WeeklySummary() {}

    static List<String> of(List<Row> rows, LocalDate today) {
        List<String> lines = new ArrayList<>();
        lines.add("ดำเนินการแล้ว " + count(rows, MeasureStatus.DONE) + " อยู่ระหว่างดำเนินการ "
                + count(rows, MeasureStatus.IN_PROGRESS) + " ยังไม่ดำเนินการ " + count(rows, MeasureStatus.NOT_STARTED)
                + " จาก " + rows.size() + " มาตรการ");
        List<Row> late = rows.stream().filter(row -> row.overdueOn(today)).toList();
        if (!late.isEmpty()) {
            lines.add("เกินกำหนด " + late.size() + " มาตรการ");
        }
        late.stream()
                .sorted(Comparator.comparing(Row::to).thenComparing(Row::code))
                .limit(MOST_LATE)
                .map(row -> row.code() + " " + row.title() + ": เกินกำหนดมาแล้ว "
                        + ChronoUnit.DAYS.between(row.to(), today) + " วัน")
                .forEach(lines::add);
        return lines;
    }

    private static long count(List<Row> rows, MeasureStatus status) {
        return rows.stream().filter(row -> row.status() == status).count();
    }
}
