package app.prongsai.ui;

import static app.prongsai.testing.Eventually.eventually;

import app.prongsai.announcements.AnnouncementId;
import app.prongsai.announcements.PublishAnnouncement;
import app.prongsai.measures.Evidence;
import app.prongsai.measures.EvidenceKind;
import app.prongsai.measures.Guideline;
import app.prongsai.measures.MeasureId;
import app.prongsai.measures.Remark;
import app.prongsai.measures.Responsible;
import app.prongsai.measures.write.AttachEvidence;
import app.prongsai.measures.write.MakeRemark;
import app.prongsai.measures.write.PlanMeasure;
import app.prongsai.measures.write.ReportProgress;
import app.prongsai.measures.write.RequestCompletion;
import app.prongsai.organisations.OrganisationProfile;
import app.prongsai.organisations.OrganisationType;
import app.prongsai.organisations.RegisterOrganisation;
import app.prongsai.platform.Backend;
import app.prongsai.reports.OpenRound;
import app.prongsai.reports.RoundId;
import app.prongsai.shared.Actor;
import app.prongsai.shared.Channel;
import app.prongsai.shared.Role;
import app.prongsai.shared.TenantId;
import app.prongsai.staff.Authenticate;
import app.prongsai.staff.InvitePerson;
import app.prongsai.staff.PersonId;
import app.prongsai.staff.SetPassword;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** An organisation with people and measures in every state, made through the commands that people use. */
public final class SampleTown {

    public static final String PASSWORD = "ผ่านแปดตัว-8";
    public static final LocalDate FROM = LocalDate.of(2026, 10, 1);
    public static final LocalDate TO = LocalDate.of(2027, 9, 30);

    private final Backend backend;
    private final TenantId tenant;

    private SampleTown(Backend backend, String code) {
        this.backend = backend;
        this.tenant = new TenantId(code);
    }

    public static SampleTown register(Backend backend, String code, String name) {
        SampleTown town = new SampleTown(backend, code);
        backend.send(
                Actor.operator(town.tenant, "operator"),
                new RegisterOrganisation(name, OrganisationType.TAO, "บ้านเหลื่อม", "นครราชสีมา", null));
        eventually(() -> backend.ask(Actor.publicOf(town.tenant), new OrganisationProfile()));
        return town;
    }

    public TenantId tenant() {
        return tenant;
    }

    public SampleTown withPerson(String login, String name, String position, Set<String> departments, Role... roles) {
        PersonId person = new PersonId(login);
        Actor operator = Actor.operator(tenant, "operator");
        backend.send(operator, new InvitePerson(person, name, position, login, departments, Set.of(roles)));
        backend.send(operator, new SetPassword(person, PASSWORD));
        eventually(() -> backend.ask(Actor.publicOf(tenant), new Authenticate(login, PASSWORD)));
        return this;
    }

    public SampleTown withUsualPeople() {
        return withPerson("admin", "วิชัย ดูแลดี", "นักวิชาการคอมพิวเตอร์", Set.of("clerk-office"), Role.ADMINISTRATOR)
                .withPerson(
                        "somying",
                        "สมหญิง ใจงาม",
                        "นักวิเคราะห์นโยบายและแผน",
                        Set.of("clerk-office"),
                        Role.COORDINATOR,
                        Role.PUBLISHER)
                .withPerson("somchai", "สมชาย ตั้งใจ", "นักวิชาการคลัง", Set.of("finance"), Role.OFFICER);
    }

    public Actor as(String login, Set<String> departments, Role... roles) {
        return new Actor(tenant, new PersonId(login).toString(), Channel.WEB, Set.of(roles), departments);
    }

    public Actor coordinator() {
        return as("somying", Set.of("clerk-office"), Role.COORDINATOR, Role.PUBLISHER);
    }

    public Actor officer() {
        return as("somchai", Set.of("finance"), Role.OFFICER);
    }

    public MeasureId plan(String code, String title, LocalDate from, LocalDate to, Responsible... responsible) {
        MeasureId id = new MeasureId("2570-" + code);
        backend.send(
                coordinator(),
                new PlanMeasure(
                        id,
                        2570,
                        code,
                        title,
                        from,
                        to,
                        List.of(new Guideline(1, "จัดทำและเผยแพร่ให้ทราบทั่วกัน", List.of(responsible), from, to))));
        return id;
    }

    public static Responsible office() {
        return Responsible.department("สำนักปลัด", "clerk-office");
    }

    public static Responsible finance() {
        return Responsible.department("กองคลัง", "finance");
    }

    /** Eight measures in every state. */
    public SampleTown withMeasures() {
        MeasureId spending = plan("7001", "มาตรการเผยแพร่ข้อมูลการใช้จ่ายงบประมาณต่อสาธารณะ", FROM, TO, finance());
        MeasureId complaints = plan("7002", "มาตรการจัดการเรื่องร้องเรียนการทุจริต", FROM, TO, office());
        plan("7003", "มาตรการป้องกันการรับสินบน", FROM, LocalDate.of(2026, 11, 15), office(), finance());
        MeasureId property =
                plan("7004", "มาตรการการใช้ทรัพย์สินของราชการ", FROM, LocalDate.of(2026, 11, 25), finance());
        plan(
                "7005",
                "มาตรการป้องกันการขัดกันระหว่างผลประโยชน์ส่วนตนกับส่วนรวม",
                FROM,
                TO,
                new Responsible("ทุกคน", null, null));
        MeasureId discretion = plan("7006", "มาตรการตรวจสอบการใช้ดุลพินิจ", FROM, TO, office());
        plan("7007", "มาตรการให้ผู้มีส่วนได้ส่วนเสียมีส่วนร่วม", FROM, TO, office());
        plan("7008", "มาตรการส่งเสริมความโปร่งใสในการจัดซื้อจัดจ้าง", FROM, TO, finance());
        backend.send(officer(), new ReportProgress(spending, 40, "ประกาศบนเว็บไซต์แล้ว 2 ไตรมาส"));
        backend.send(
                officer(),
                new AttachEvidence(spending, proof("e-1", "ประกาศแผนการใช้จ่าย", EvidenceKind.ANNOUNCEMENT)));
        backend.send(officer(), new ReportProgress(property, 20, ""));
        backend.send(officer(), new MakeRemark(property, Remark.PROBLEM, "ยังไม่ได้แบบฟอร์มการยืมที่เป็นปัจจุบัน"));
        backend.send(
                coordinator(),
                new AttachEvidence(complaints, proof("e-2", "คู่มือการจัดการเรื่องร้องเรียน", EvidenceKind.MANUAL)));
        backend.send(coordinator(), new RequestCompletion(complaints, "ประกาศใช้คู่มือแล้ว"));
        backend.send(
                coordinator(),
                new AttachEvidence(discretion, proof("e-3", "คำสั่งแต่งตั้งคณะทำงาน", EvidenceKind.ORDER)));
        backend.send(coordinator(), new RequestCompletion(discretion, ""));
        return this;
    }

    /** An open round and announcements of two topics. */
    public SampleTown withPublications() {
        backend.send(
                coordinator(),
                new OpenRound(
                        new RoundId("2570-6"),
                        2569,
                        "ผลการประเมินปีงบประมาณ 2569 ตัวชี้วัดที่ 9 การเปิดเผยข้อมูล ได้ 88.64 คะแนน จึงต้องเปรียบเทียบกับปีก่อนหน้า"));
        announce(
                "news",
                "ประชุมสภาสมัยสามัญ สมัยที่ 4",
                "ขอเชิญรับฟังการประชุม วันที่ 27 พฤศจิกายน 2569 เวลา 09.30 น.",
                null);
        announce(
                "procurement",
                "เผยแพร่แผนการจัดซื้อจัดจ้าง ปีงบประมาณ 2570",
                "แผนการจัดซื้อจัดจ้างทั้งปี\nดูเอกสารได้ที่สำนักงานหรือลิงก์ด้านล่าง",
                "https://www.chaoraka.go.th/plan2570");
        return this;
    }

    public AnnouncementId announce(String topic, String title, String text, @Nullable String link) {
        AnnouncementId id = new AnnouncementId(UUID.randomUUID().toString());
        backend.send(coordinator(), new PublishAnnouncement(id, topic, title, text, link));
        return id;
    }

    private static Evidence proof(String id, String title, EvidenceKind kind) {
        LocalDate day = LocalDate.of(2026, 11, 3);
        return new Evidence(id, kind, title, day, day, "นม 12301/45", "https://www.chaoraka.go.th/ita", null);
    }
}
