package app.prongsai.deploy.demo;

import app.prongsai.measures.MeasureId;
import app.prongsai.measures.Remark;
import app.prongsai.measures.write.ApproveCompletion;
import app.prongsai.measures.write.MakeRemark;
import app.prongsai.measures.write.RequestCompletion;
import app.prongsai.reports.EndorseReport;
import app.prongsai.reports.OpenRound;
import app.prongsai.reports.PublishReport;
import app.prongsai.reports.RoundId;
import app.prongsai.reports.SubmitReport;
import app.prongsai.thai.FiscalYear;
import java.time.LocalDate;

/**
 * The rounds of two years: last year's half is published, and once more after it was corrected; so is the whole year. This
 * year's first half waits for the clerk.
 */
final class DemoReports {

    private static final String LATE = "งานซ่อมถนนล่าช้าเพราะฝน จะรายงานผลที่เหลือในรอบถัดไป";

    private final DemoScript script;
    private final DemoCast cast;

    DemoReports(DemoScript script, DemoCast cast) {
        this.script = script;
        this.cast = cast;
    }

    /** @param road last year's measure that was late */
    void tell(int running, MeasureId road) {
        RoundId half = RoundId.of(running - 1, 6);
        RoundId whole = RoundId.of(running - 1, 12);
        open(half, half.from().plusDays(8));
        published(half, 1, half.to().plusDays(3), half.to(), "ดม 71201/87");
        LocalDate ready = half.to().plusDays(16);
        script.say(ready, cast.officer("public-works"), new RequestCompletion(road, "ซ่อมครบทุกสายแล้ว"));
        script.say(
                ready, cast.officer("public-works"), new MakeRemark(road, Remark.NOTE, "แล้วเสร็จหลังปิดรอบ 6 เดือน"));
        script.say(ready.plusDays(1), cast.head(), new ApproveCompletion(road));
        published(half, 2, ready.plusDays(2), ready.plusDays(1), "ดม 71201/112");
        open(whole, whole.to());
        published(whole, 1, whole.to().plusDays(4), whole.to(), "ดม 71201/245");
        waiting(RoundId.of(running, 6));
    }

    private void open(RoundId round, LocalDate day) {
        script.say(day, cast.coordinator(), new OpenRound(round, round.fiscalYear() - 1, ""));
    }

    private void published(RoundId round, int version, LocalDate day, LocalDate asOf, String number) {
        script.say(day, cast.coordinator(), new SubmitReport(round, script.past(asOf), LATE));
        script.say(day.plusDays(1), cast.head(), new EndorseReport(round, version, "ตรวจหลักฐานครบทุกมาตรการแล้ว"));
        script.say(day.plusDays(2), cast.clerk(), new EndorseReport(round, version, ""));
        script.say(day.plusDays(3), cast.executive(), new EndorseReport(round, version, ""));
        LocalDate published = script.past(day.plusDays(4));
        script.say(published, cast.coordinator(), new PublishReport(round, version, number, published));
    }

    private void waiting(RoundId round) {
        LocalDate start = new FiscalYear(round.fiscalYear()).from();
        open(round, start);
        LocalDate submitted = script.since(start, 2);
        LocalDate asOf = submitted.isAfter(round.to()) ? round.to() : submitted;
        script.say(
                submitted,
                cast.coordinator(),
                new SubmitReport(round, asOf, "เสนอร่างให้ตรวจล่วงหน้า ยังรวบรวมหลักฐานไม่ครบ"));
        script.say(
                submitted.plusDays(1), cast.head(), new EndorseReport(round, 1, "รูปแบบถูกต้อง ขอให้เติมหลักฐานต่อ"));
    }
}
