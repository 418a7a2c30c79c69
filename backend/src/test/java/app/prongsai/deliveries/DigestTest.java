package app.prongsai.deliveries;

import static org.assertj.core.api.Assertions.assertThat;

import app.prongsai.measures.MeasureId;
import app.prongsai.reminders.Item;
import app.prongsai.reminders.Item.Reason;
import app.prongsai.reminders.ReminderEvent.ReminderDue;
import app.prongsai.staff.PersonId;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

class DigestTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 23);

    @Test
    void each_reason_is_said_in_plain_thai_with_a_buddhist_era_date() {
        Message message = digest(
                item("7001", TODAY.minusDays(5), Reason.ESCALATED),
                item("7002", TODAY.minusDays(1), Reason.OVERDUE),
                item("7003", TODAY.plusDays(3), Reason.DUE_SOON));
        assertThat(message)
                .isEqualTo(new Message(
                        "digest",
                        "งานที่ต้องติดตาม วันที่ 23 พฤศจิกายน 2569",
                        List.of(
                                "7001 มาตรการ 7001: เกินกำหนดมาแล้ว 5 วัน โปรดติดตามเร่งรัด (กำหนด 18 พ.ย. 69)",
                                "7002 มาตรการ 7002: เกินกำหนดมาแล้ว 1 วัน (กำหนด 22 พ.ย. 69)",
                                "7003 มาตรการ 7003: จะครบกำหนดในอีก 3 วัน (กำหนด 26 พ.ย. 69)"),
                        null));
        assertThat(digest(item("7004", TODAY, Reason.DUE_SOON)).lines())
                .containsExactly("7004 มาตรการ 7004: ครบกำหนดวันนี้ (กำหนด 23 พ.ย. 69)");
        assertThat(digest(item("7005", LocalDate.of(2027, 9, 30), Reason.SILENT))
                        .lines())
                .containsExactly("7005 มาตรการ 7005: ไม่มีรายงานความก้าวหน้ามาระยะหนึ่งแล้ว (กำหนด 30 ก.ย. 70)");
    }

    @Test
    void three_lines_are_shown_and_the_others_counted() {
        Item[] seven = new Item[7];
        for (int n = 0; n < 7; n++) {
            seven[n] = item("700" + n, TODAY, Reason.DUE_SOON);
        }
        assertThat(digest(seven).lines()).hasSize(4).endsWith("และอีก 4 รายการ");
        assertThat(digest(seven).lines().get(2)).startsWith("7002 ");
    }

    private static Message digest(Item... items) {
        return Digest.of(new ReminderDue(new PersonId("p-1"), TODAY, List.of(items)));
    }

    private static Item item(String code, LocalDate due, Reason reason) {
        return new Item(new MeasureId(code), code, "มาตรการ " + code, due, reason);
    }
}
