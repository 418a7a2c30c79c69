package app.prongsai.deploy.demo;

import app.prongsai.disclosure.Assignment;
import app.prongsai.disclosure.ItemCode;
import app.prongsai.disclosure.write.AdoptItemList;
import app.prongsai.disclosure.write.AnswerItem;
import app.prongsai.disclosure.write.AssignItem;
import app.prongsai.disclosure.write.ConfirmItem;
import app.prongsai.disclosure.write.ReturnItem;
import app.prongsai.shared.Actor;
import app.prongsai.shared.Command;
import app.prongsai.shared.TenantId;
import java.time.LocalDate;
import java.util.List;

/** The running year's OIT checklist: rows of item, department, days until due, page, explanation and how far it went. */
final class DemoChecklist {

    /** Tells a command as it was given on a day. */
    interface Teller {
        void say(LocalDate date, Actor actor, Command command);
    }

    /** Who does what. */
    interface Cast {
        Actor coordinator();

        Actor officer(String department);
    }

    private final TenantId tenant;
    private final int year;
    private final LocalDate start;
    private final LocalDate today;

    DemoChecklist(TenantId tenant, int year, LocalDate start, LocalDate today) {
        this.tenant = tenant;
        this.year = year;
        this.start = start;
        this.today = today;
    }

    void tell(Teller story, Cast cast) {
        story.say(start.plusDays(2), cast.coordinator(), new AdoptItemList(year));
        for (List<String> row : Table.rows("oit")) {
            ItemCode item = new ItemCode(row.get(0));
            LocalDate due = today.plusDays(Integer.parseInt(row.get(2)));
            story.say(
                    start.plusDays(3),
                    cast.coordinator(),
                    new AssignItem(year, item, new Assignment(row.get(1), null, due)));
            if (!row.get(3).isEmpty()) {
                String address = row.get(3).replace("{code}", tenant.code());
                story.say(
                        start.plusDays(30),
                        cast.officer(row.get(1)),
                        new AnswerItem(year, item, List.of(address), row.get(4)));
            }
            switch (row.get(5)) {
                case "confirmed" -> story.say(start.plusDays(31), cast.coordinator(), new ConfirmItem(year, item));
                case "returned" ->
                    story.say(
                            start.plusDays(31),
                            cast.coordinator(),
                            new ReturnItem(year, item, "หน้านี้ยังเป็นข้อมูลของปีที่แล้ว"));
                default -> {}
            }
        }
    }
}
