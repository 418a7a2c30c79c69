package app.prongsai.deliveries;

import app.prongsai.reminders.Item;
import app.prongsai.reminders.ReminderEvent.ReminderDue;
import app.prongsai.thai.ThaiDates;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;

/** A reminder in plain office Thai: the most urgent lines, and how many more there are. */
final class Digest {

    private static final int MOST_LINES = 3;

    private Digest() {}

    static Message of(ReminderDue reminder) {
        List<String> lines = new ArrayList<>();
        reminder.items().stream()
                .limit(MOST_LINES)
                .map(item -> line(item, reminder.day()))
                .forEach(lines::add);
        int more = reminder.items().size() - MOST_LINES;
        if (more > 0) {
            lines.add("และอีก " + more + " รายการ");
        }
        return new Message("digest", "งานที่ต้องติดตาม วันที่ " + ThaiDates.full(reminder.day()), lines, null);
    }

    private static String line(Item item, LocalDate today) {
        return item.code() + " " + item.title() + ": " + state(item, today) + " (กำหนด " + ThaiDates.brief(item.due())
                + ")";
    }

    private static String state(Item item, LocalDate today) {
        long late = ChronoUnit.DAYS.between(item.due(), today);
        return switch (item.reason()) {
            case DUE_SOON -> late == 0 ? "ครบกำหนดวันนี้" : "จะครบกำหนดในอีก " + -late + " วัน";
            case OVERDUE -> "เกินกำหนดมาแล้ว " + late + " วัน";
            case ESCALATED -> "เกินกำหนดมาแล้ว " + late + " วัน โปรดติดตามเร่งรัด";
            case AWAITS_APPROVAL -> "แจ้งว่าดำเนินการแล้ว รอท่านเห็นชอบ";
            case POSTPONEMENT_ASKED -> "ขอเลื่อนกำหนด รอท่านเห็นชอบ";
            case REPORT_AWAITS -> "เสนอแล้ว รอท่านเห็นชอบ";
            case SILENT -> "ไม่มีรายงานความก้าวหน้ามาระยะหนึ่งแล้ว";
        };
    }
}
