package app.prongsai.deploy.demo;

import app.prongsai.disclosure.Assignment;
import app.prongsai.disclosure.ItemCode;
import app.prongsai.disclosure.write.AdoptItemList;
import app.prongsai.disclosure.write.AnswerItem;
import app.prongsai.disclosure.write.AssignItem;
import app.prongsai.disclosure.write.ConfirmItem;
import app.prongsai.disclosure.write.ReturnItem;
import app.prongsai.thai.FiscalYear;
import java.time.LocalDate;
import java.util.List;

/** The running year's OIT checklist: rows of item, department, days until due, page, explanation and how far it went. */
final class DemoChecklist {

    private final DemoScript script;
    private final DemoCast cast;
    private final int year;

    DemoChecklist(DemoScript script, DemoCast cast, int year) {
        this.script = script;
        this.cast = cast;
        this.year = year;
    }

    void tell() {
        LocalDate start = new FiscalYear(year).from();
        script.say(start.plusDays(2), cast.coordinator(), new AdoptItemList(year));
        for (List<String> row : Table.rows("oit")) {
            ItemCode item = new ItemCode(row.get(0));
            LocalDate due = script.today().plusDays(Integer.parseInt(row.get(2)));
            script.say(
                    start.plusDays(3),
                    cast.coordinator(),
                    new AssignItem(year, item, new Assignment(row.get(1), null, due)));
            if (!row.get(3).isEmpty()) {
                String address = row.get(3).replace("{code}", cast.tenant().code());
                script.say(
                        start.plusDays(30),
                        cast.officer(row.get(1)),
                        new AnswerItem(year, item, List.of(address), row.get(4)));
            }
            switch (row.get(5)) {
                case "confirmed" -> script.say(start.plusDays(31), cast.coordinator(), new ConfirmItem(year, item));
                case "returned" ->
                    script.say(
                            start.plusDays(31),
                            cast.coordinator(),
                            new ReturnItem(year, item, "หน้านี้ยังเป็นข้อมูลของปีที่แล้ว"));
                default -> {}
            }
        }
    }
}
