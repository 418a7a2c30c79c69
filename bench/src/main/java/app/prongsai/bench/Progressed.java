package app.prongsai.bench;

import app.prongsai.shared.EventType;
import java.time.LocalDate;

/** An event of the size that officers' reports have. */
@EventType(name = "bench.Progressed")
record Progressed(String measure, int percent, String text, LocalDate day) {

    static Progressed number(long number) {
        return new Progressed(
                "2570-" + number % 10_000,
                (int) (number % 101),
                "ประชุมชี้แจงผู้ใหญ่บ้านครบทุกหมู่บ้านแล้ว ติดป้ายวงเงินและผู้รับจ้างที่หน้าโครงการ",
                LocalDate.of(2026, 11, 22));
    }
}
