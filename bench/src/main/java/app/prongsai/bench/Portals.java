package app.prongsai.bench;

import app.prongsai.announcements.AnnouncementId;
import app.prongsai.announcements.PublishAnnouncement;
import app.prongsai.measures.Guideline;
import app.prongsai.measures.MeasureId;
import app.prongsai.measures.Responsible;
import app.prongsai.measures.write.PlanMeasure;
import app.prongsai.platform.Backend;
import app.prongsai.shared.Actor;
import app.prongsai.thai.FiscalYear;
import app.prongsai.thai.ThaiDates;
import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;

/** Something to read on every organisation's front page. */
final class Portals {

    private static final int MEASURES = 8;
    private static final int ANNOUNCEMENTS = 3;

    private Portals() {}

    static void fill(Backend backend, int organisations) {
        FiscalYear year = FiscalYear.of(LocalDate.now(ThaiDates.ZONE));
        AtomicInteger next = new AtomicInteger();
        Rate.inParallel(BotServer.SETTING_UP, worker -> {
            for (int number = next.getAndIncrement(); number < organisations; number = next.getAndIncrement()) {
                Actor system = BotServer.system(number);
                for (int measure = 1; measure <= MEASURES; measure++) {
                    backend.send(system, plan(year, measure));
                }
                for (int one = 1; one <= ANNOUNCEMENTS; one++) {
                    backend.send(
                            system,
                            new PublishAnnouncement(
                                    new AnnouncementId("a-" + number + "-" + one),
                                    "news",
                                    "ประกาศที่ " + one + " ประชุมสภาสมัยสามัญ",
                                    "ขอเชิญรับฟังการประชุม\nณ ห้องประชุมสภา",
                                    null));
                }
            }
        });
    }

    private static PlanMeasure plan(FiscalYear year, int number) {
        String code = "700" + number;
        return new PlanMeasure(
                new MeasureId(year.year() + "-" + code),
                year.year(),
                code,
                "มาตรการส่งเสริมความโปร่งใสในการจัดซื้อจัดจ้าง ข้อที่ " + number,
                year.from(),
                year.to(),
                List.of(new Guideline(
                        1,
                        "จัดทำและเผยแพร่ให้ทราบทั่วกัน",
                        List.of(new Responsible("ทุกคน", null, null)),
                        year.from(),
                        year.to())));
    }
}
