package app.prongsai.deploy.demo;

import app.prongsai.announcements.AnnouncementId;
import app.prongsai.announcements.PublishAnnouncement;
import app.prongsai.assessments.RecordAssessmentResult;
import app.prongsai.assessments.Scores;
import app.prongsai.handbook.SetOwnDeadline;
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
import app.prongsai.reports.OpenRound;
import app.prongsai.reports.RoundId;
import app.prongsai.shared.Actor;
import app.prongsai.shared.Channel;
import app.prongsai.shared.Command;
import app.prongsai.shared.Role;
import app.prongsai.shared.TenantId;
import app.prongsai.thai.FiscalYear;
import app.prongsai.thai.ThaiDates;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What an organisation's people did in last year and in the running one, told as the commands they would have given. */
final class DemoStory implements DemoChecklist.Cast {

    private static final Map<String, String> UNITS =
            Map.of("clerk-office", "สำนักปลัด", "finance", "กองคลัง", "public-works", "กองช่าง");
    private static final Map<String, String> OFFICERS =
            Map.of("clerk-office", "somying", "finance", "wichai", "public-works", "prasert");

    private final Backend backend;
    private final TenantId tenant;
    private final LocalDate today;
    private int steps;

    DemoStory(Backend backend, TenantId tenant, LocalDate today) {
        this.backend = backend;
        this.tenant = tenant;
        this.today = today;
    }

    void tell() {
        int running = FiscalYear.of(today).year();
        lastYear(running - 1);
        runningYear(running);
        int day = 1;
        for (List<String> row : Table.rows("announcements")) {
            LocalDate date = today.minusDays(40 - 10L * day);
            say(date, staff("somying", Channel.WEB, Role.PUBLISHER, "clerk-office"), announcement(row, "old-" + day++));
        }
        new DemoChecklist(tenant, running, new FiscalYear(running).from(), today).tell(this::say, this);
        Table.rows("assessments").forEach(row -> assessed(row, running));
        LocalDate draft = RoundId.of(running, 6).to().minusDays(11);
        say(
                new FiscalYear(running).from().plusDays(5),
                coordinator(),
                new SetOwnDeadline(running, "draft-6", "ส่งร่างรายงานรอบ 6 เดือนให้ปลัด", draft, draft));
    }

    /** A row tells how many years ago, the level as published, and the scores in the order of the indicators. */
    private void assessed(List<String> row, int running) {
        int year = running - Integer.parseInt(row.getFirst());
        List<Scores.Score> scores = new ArrayList<>();
        for (String score : row.subList(2, row.size())) {
            scores.add(new Scores.Score(scores.size() + 1, new BigDecimal(score)));
        }
        say(
                new FiscalYear(year).to().minusDays(43),
                coordinator(),
                new RecordAssessmentResult(year, new Scores(scores, row.get(1), "ตัวเลขสมมติของชุดสาธิต")));
    }

    static PublishAnnouncement announcement(List<String> row, String id) {
        return new PublishAnnouncement(new AnnouncementId(id), row.get(0), row.get(1), row.get(2), null);
    }

    private void lastYear(int year) {
        LocalDate start = new FiscalYear(year).from();
        say(start.plusDays(8), coordinator(), new OpenRound(RoundId.of(year, 6), year - 1, ""));
        int number = 1;
        for (List<String> row : Table.rows("measures")) {
            MeasureId measure = plan(row, year, number, start, new FiscalYear(year).to());
            Actor officer = officer(row.get(2));
            say(start.plusDays(50), officer, new ReportProgress(measure, 30, "เริ่มดำเนินการตามแผนแล้ว"));
            say(start.plusDays(80 + 5L * number), officer, evidence(measure, row, start.plusDays(78 + 5L * number), 1));
            say(start.plusDays(150), officer, new ReportProgress(measure, 70, "ดำเนินการต่อเนื่องทุกเดือน"));
            if (number < 8) {
                say(start.plusDays(170), officer, new RequestCompletion(measure, ""));
                say(start.plusDays(170), head(), new ApproveCompletion(measure));
                say(start.plusDays(171), officer, new StateNothingToReport(measure, Remark.PROBLEM));
                say(start.plusDays(171), officer, new StateNothingToReport(measure, Remark.OBSTACLE));
                say(start.plusDays(171), officer, new ReportSpending(measure, 800_000L * number));
                say(start.plusDays(171), officer, recommend(measure));
            } else {
                say(start.plusDays(172), officer, new MakeRemark(measure, Remark.PROBLEM, "ฝนตกหนัก งานล่าช้ากว่าแผน"));
            }
            number++;
        }
        say(new FiscalYear(year).to(), coordinator(), new OpenRound(RoundId.of(year, 12), year - 1, ""));
    }

    private void runningYear(int year) {
        LocalDate start = new FiscalYear(year).from();
        say(start, coordinator(), new OpenRound(RoundId.of(year, 6), year - 1, ""));
        int number = 1;
        for (List<String> row : Table.rows("measures")) {
            LocalDate to = switch (number) {
                case 3 -> past(start, today.minusDays(6)).equals(start) ? today.minusDays(6) : start;
                case 4 -> today.plusDays(4);
                default -> new FiscalYear(year).to();
            };
            MeasureId measure = plan(row, year, number, start, to);
            Actor officer = officer(row.get(2));
            switch (number) {
                case 1 -> {
                    say(start.plusDays(12), officer, evidence(measure, row, start.plusDays(10), 1));
                    say(start.plusDays(20), officer, new RequestCompletion(measure, "ขึ้นเว็บไซต์ครบทุกรายการ"));
                    say(start.plusDays(21), head(), new ApproveCompletion(measure));
                }
                case 2, 5 -> {
                    say(start.plusDays(15), officer, new ReportProgress(measure, 40, "จัดกิจกรรมครั้งแรกแล้ว"));
                    say(start.plusDays(16), officer, evidence(measure, row, start.plusDays(15), 1));
                }
                case 3 -> say(start.plusDays(18), officer, new ReportProgress(measure, 60, "รอลงนามประกาศ"));
                case 7 -> say(start.plusDays(25), officer, new MakeRemark(measure, Remark.PROBLEM, "ป้ายยังส่งไม่ครบ"));
                default -> {}
            }
            number++;
        }
    }

    private MeasureId plan(List<String> row, int year, int number, LocalDate from, LocalDate to) {
        MeasureId measure = new MeasureId(year + "-" + row.get(0));
        Responsible unit = Responsible.department(String.valueOf(UNITS.get(row.get(2))), row.get(2));
        List<Guideline> guidelines = new ArrayList<>();
        for (String text : row.get(3).split(";")) {
            guidelines.add(new Guideline(guidelines.size() + 1, text, List.of(unit), from, to));
        }
        String code = String.valueOf(year % 100 * 100 + number);
        say(from, coordinator(), new PlanMeasure(measure, year, code, row.get(1), from, to, guidelines));
        say(from, coordinator(), new PlanBudget(measure, 1_000_000L * number));
        return measure;
    }

    private AttachEvidence evidence(MeasureId measure, List<String> row, LocalDate date, int number) {
        LocalDate day = past(date, today);
        return new AttachEvidence(
                measure,
                new Evidence(
                        "d" + number,
                        EvidenceKind.valueOf(row.get(4)),
                        row.get(5),
                        day,
                        day,
                        null,
                        "https://www." + tenant.code() + ".example/" + row.get(0),
                        null));
    }

    private static MakeRemark recommend(MeasureId measure) {
        return new MakeRemark(measure, Remark.RECOMMENDATION, "ควรดำเนินการต่อเนื่องในปีถัดไป");
    }

    private static LocalDate past(LocalDate date, LocalDate limit) {
        return date.isAfter(limit) ? limit : date;
    }

    private void say(LocalDate date, Actor actor, Command command) {
        LocalDate day = past(date, today);
        Instant instant =
                day.atTime(LocalTime.of(9, steps % 50)).atZone(ThaiDates.ZONE).toInstant();
        String id = "demo/" + steps++;
        DemoClock.at(instant, () -> backend.send(actor, id, command));
    }

    @Override
    public Actor coordinator() {
        return staff("malee", Channel.WEB, Role.COORDINATOR, "clerk-office");
    }

    private Actor head() {
        return new Actor(
                tenant,
                "person/suda",
                Channel.WEB,
                Set.of(Role.HEAD),
                Set.of("clerk-office", "finance", "public-works"));
    }

    @Override
    public Actor officer(String department) {
        return staff(String.valueOf(OFFICERS.get(department)), Channel.LINE, Role.OFFICER, department);
    }

    private Actor staff(String login, Channel channel, Role role, String department) {
        return new Actor(tenant, "person/" + login, channel, Set.of(role), Set.of(department));
    }
}
