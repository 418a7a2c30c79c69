package app.prongsai.deploy.demo;

import app.prongsai.announcements.AnnouncementId;
import app.prongsai.announcements.PublishAnnouncement;
import app.prongsai.assessments.RecordAssessmentResult;
import app.prongsai.assessments.Scores;
import app.prongsai.handbook.SetOwnDeadline;
import app.prongsai.links.RecordLinkCheck;
import app.prongsai.links.Trouble;
import app.prongsai.measures.Evidence;
import app.prongsai.measures.EvidenceKind;
import app.prongsai.measures.Guideline;
import app.prongsai.measures.MeasureId;
import app.prongsai.measures.Remark;
import app.prongsai.measures.Responsible;
import app.prongsai.measures.write.ApproveCompletion;
import app.prongsai.measures.write.AttachEvidence;
import app.prongsai.measures.write.MakeRemark;
import app.prongsai.measures.write.PlanBudget;
import app.prongsai.measures.write.PlanMeasure;
import app.prongsai.measures.write.ReportProgress;
import app.prongsai.measures.write.ReportSpending;
import app.prongsai.measures.write.RequestCompletion;
import app.prongsai.measures.write.StateNothingToReport;
import app.prongsai.platform.Backend;
import app.prongsai.reports.RoundId;
import app.prongsai.shared.Actor;
import app.prongsai.shared.TenantId;
import app.prongsai.thai.FiscalYear;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** What an organisation's people did in last year and in the running one, told as the commands they would have given. */
final class DemoStory {

    private static final Map<String, String> UNITS =
            Map.of("clerk-office", "สำนักปลัด", "finance", "กองคลัง", "public-works", "กองช่าง");

    private final TenantId tenant;
    private final LocalDate today;
    private final DemoScript script;
    private final DemoCast cast;

    DemoStory(TenantId tenant, LocalDate today) {
        this.tenant = tenant;
        this.today = today;
        this.script = new DemoScript(today);
        this.cast = new DemoCast(tenant);
    }

    /** @param settle waits until read models have followed */
    void tell(Backend backend, Runnable settle) {
        write();
        script.play(backend, settle);
    }

    private void write() {
        int running = FiscalYear.of(today).year();
        MeasureId late = lastYear(running - 1);
        runningYear(running);
        new DemoReports(script, cast).tell(running, late);
        int day = 1;
        for (List<String> row : Table.rows("announcements")) {
            LocalDate date = today.minusDays(40 - 10L * day);
            script.say(date, cast.publisher(), announcement(row, "old-" + day++));
        }
        new DemoChecklist(script, cast, running).tell();
        Table.rows("assessments").forEach(row -> assessed(row, running));
        LocalDate draft = RoundId.of(running, 6).to().minusDays(11);
        script.say(
                new FiscalYear(running).from().plusDays(5),
                cast.coordinator(),
                new SetOwnDeadline(running, "draft-6", "ส่งร่างรายงานรอบ 6 เดือนให้ปลัด", draft, draft));
    }

    /** A row tells how many years ago, the level as published, and the scores in the order of the indicators. */
    private void assessed(List<String> row, int running) {
        int year = running - Integer.parseInt(row.getFirst());
        List<Scores.Score> scores = new ArrayList<>();
        for (String score : row.subList(2, row.size())) {
            scores.add(new Scores.Score(scores.size() + 1, new BigDecimal(score)));
        }
        script.say(
                new FiscalYear(year).to().minusDays(43),
                cast.coordinator(),
                new RecordAssessmentResult(year, new Scores(scores, row.get(1), "ตัวเลขสมมติของชุดสาธิต")));
    }

    static PublishAnnouncement announcement(List<String> row, String id) {
        return new PublishAnnouncement(new AnnouncementId(id), row.get(0), row.get(1), row.get(2), null);
    }

    /** Answers the measure that was late. */
    private MeasureId lastYear(int year) {
        LocalDate start = new FiscalYear(year).from();
        MeasureId late = null;
        int number = 1;
        for (List<String> row : Table.rows("measures")) {
            MeasureId measure = plan(row, year, number, start, new FiscalYear(year).to());
            Actor officer = cast.officer(row.get(2));
            script.say(start.plusDays(50), officer, new ReportProgress(measure, 30, "เริ่มดำเนินการตามแผนแล้ว"));
            script.say(
                    start.plusDays(80 + 5L * number),
                    officer,
                    evidence(measure, row, start.plusDays(78 + 5L * number), 1));
            script.say(start.plusDays(150), officer, new ReportProgress(measure, 70, "ดำเนินการต่อเนื่องทุกเดือน"));
            if (number < 8) {
                script.say(start.plusDays(170), officer, new RequestCompletion(measure, ""));
                script.say(start.plusDays(170), cast.head(), new ApproveCompletion(measure));
                script.say(start.plusDays(171), officer, new StateNothingToReport(measure, Remark.PROBLEM));
                script.say(start.plusDays(171), officer, new StateNothingToReport(measure, Remark.OBSTACLE));
                script.say(start.plusDays(171), officer, new ReportSpending(measure, 800_000L * number));
                script.say(start.plusDays(171), officer, recommend(measure));
            } else {
                script.say(
                        start.plusDays(172),
                        officer,
                        new MakeRemark(measure, Remark.PROBLEM, "ฝนตกหนัก งานล่าช้ากว่าแผน"));
                late = measure;
            }
            number++;
        }
        return Objects.requireNonNull(late);
    }

    private void runningYear(int year) {
        LocalDate start = new FiscalYear(year).from();
        int number = 1;
        for (List<String> row : Table.rows("measures")) {
            LocalDate to = switch (number) {
                case 3 -> today.minusDays(6).isBefore(start) ? start : today.minusDays(6);
                case 4 -> today.plusDays(4);
                default -> new FiscalYear(year).to();
            };
            MeasureId measure = plan(row, year, number, start, to);
            Actor officer = cast.officer(row.get(2));
            switch (number) {
                case 1 -> {
                    script.say(start.plusDays(12), officer, evidence(measure, row, start.plusDays(10), 1));
                    script.say(start.plusDays(20), officer, new RequestCompletion(measure, "ขึ้นเว็บไซต์ครบทุกรายการ"));
                    script.say(start.plusDays(21), cast.head(), new ApproveCompletion(measure));
                }
                case 2, 5, 6 -> {
                    script.say(start.plusDays(15), officer, new ReportProgress(measure, 40, "ดำเนินการขั้นแรกแล้ว"));
                    script.say(start.plusDays(16), officer, evidence(measure, row, start.plusDays(15), 1));
                }
                case 3 -> script.say(start.plusDays(18), officer, new ReportProgress(measure, 60, "รอลงนามประกาศ"));
                case 7 ->
                    script.say(
                            start.plusDays(25), officer, new MakeRemark(measure, Remark.PROBLEM, "ป้ายยังส่งไม่ครบ"));
                default -> {}
            }
            number++;
        }
        lately(year, start);
    }

    /** What is new in whatever month the demonstration begins, if not before its year. */
    private void lately(int year, LocalDate start) {
        List<String> voice = Table.rows("measures").get(1);
        List<String> gifts = Table.rows("measures").get(4);
        MeasureId heard = measure(year, voice);
        script.say(
                script.since(start, 9),
                cast.officer(voice.get(2)),
                new ReportProgress(heard, 55, "ประชาคมครบครึ่งหนึ่งของหมู่บ้าน"));
        script.say(
                script.since(start, 8), cast.officer(voice.get(2)), evidence(heard, voice, script.since(start, 10), 2));
        script.say(script.since(start, 3), cast.clockwork(), new RecordLinkCheck(link(gifts, 1), Trouble.NOT_FOUND));
    }

    private static MeasureId measure(int year, List<String> row) {
        return new MeasureId(year + "-" + row.get(0));
    }

    private MeasureId plan(List<String> row, int year, int number, LocalDate from, LocalDate to) {
        MeasureId measure = measure(year, row);
        Responsible unit = Responsible.department(String.valueOf(UNITS.get(row.get(2))), row.get(2));
        List<Guideline> guidelines = new ArrayList<>();
        for (String text : row.get(3).split(";")) {
            guidelines.add(new Guideline(guidelines.size() + 1, text, List.of(unit), from, to));
        }
        String code = String.valueOf(year % 100 * 100 + number);
        script.say(from, cast.coordinator(), new PlanMeasure(measure, year, code, row.get(1), from, to, guidelines));
        script.say(from, cast.coordinator(), new PlanBudget(measure, 1_000_000L * number));
        return measure;
    }

    private AttachEvidence evidence(MeasureId measure, List<String> row, LocalDate date, int number) {
        LocalDate day = script.past(date);
        return new AttachEvidence(
                measure,
                new Evidence(
                        "d" + number,
                        EvidenceKind.valueOf(row.get(4)),
                        row.get(5),
                        day,
                        day,
                        null,
                        link(row, number),
                        null));
    }

    private String link(List<String> row, int number) {
        return "https://www." + tenant.code() + ".example/" + row.get(0) + (number == 1 ? "" : "/" + number);
    }

    private static MakeRemark recommend(MeasureId measure) {
        return new MakeRemark(measure, Remark.RECOMMENDATION, "ควรดำเนินการต่อเนื่องในปีถัดไป");
    }
}
