package app.prongsai.bot;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.prongsai.announcements.AnnouncementId;
import app.prongsai.announcements.Content;
import app.prongsai.announcements.PublishAnnouncement;
import app.prongsai.bot.simulator.Channel;
import app.prongsai.bot.simulator.Person;
import app.prongsai.bot.simulator.Simulator;
import app.prongsai.conversations.Conversation;
import app.prongsai.groups.SummaryGroups;
import app.prongsai.measures.Guideline;
import app.prongsai.measures.MeasureId;
import app.prongsai.measures.Responsible;
import app.prongsai.measures.read.MeasureBoard;
import app.prongsai.measures.read.MeasureSheet;
import app.prongsai.measures.read.PostponementsAsked;
import app.prongsai.measures.write.PlanMeasure;
import app.prongsai.organisations.ConnectLineChannel;
import app.prongsai.organisations.LineChannel;
import app.prongsai.organisations.OrganisationType;
import app.prongsai.organisations.RegisterOrganisation;
import app.prongsai.platform.Backend;
import app.prongsai.platform.NotFound;
import app.prongsai.reports.ApprovalStep;
import app.prongsai.reports.OpenRound;
import app.prongsai.reports.ReportDesk;
import app.prongsai.reports.ReportState;
import app.prongsai.reports.RoundId;
import app.prongsai.reports.RoundReport;
import app.prongsai.reports.SubmitReport;
import app.prongsai.shared.Actor;
import app.prongsai.shared.Command;
import app.prongsai.shared.Role;
import app.prongsai.shared.TenantId;
import app.prongsai.staff.InvitePerson;
import app.prongsai.staff.IssueLinkCode;
import app.prongsai.staff.LinkCodeOwner;
import app.prongsai.staff.PersonId;
import app.prongsai.staff.PersonInChat;
import app.prongsai.testing.Eventually;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.zip.CRC32;

/** One organisation of a test: its people, measures and LINE account. */
public final class Town {

    private static final AtomicInteger CODES = new AtomicInteger(100_000);

    private final Backend backend;
    private final Simulator simulator;
    private final String product;
    private final TenantId tenant;

    /** An organisation that is there already. */
    public Town(Backend backend, Simulator simulator, String product, TenantId tenant) {
        this.backend = backend;
        this.simulator = simulator;
        this.product = product;
        this.tenant = tenant;
    }

    /** Takes the organisation in and connects its LINE account. */
    public Town founded() {
        String code = tenant.code();
        send(new RegisterOrganisation("อบต." + code, OrganisationType.TAO, "เมือง", "นครราชสีมา", null));
        send(new ConnectLineChannel(channel(), secret(), bot()));
        simulator.register(new Channel(channel(), secret(), bot(), "อบต." + tenant, webhook()));
        Eventually.eventually(() -> backend.ask(system(), new LineChannel()));
        return this;
    }

    public TenantId tenant() {
        return tenant;
    }

    public Actor system() {
        return Actor.system(tenant, app.prongsai.shared.Channel.API);
    }

    public void send(Command command) {
        backend.send(system(), command);
    }

    public String channel() {
        return String.valueOf(1_000_000_000L + Integer.toUnsignedLong(tenant.hashCode()) % 1_000_000_000L);
    }

    public String secret() {
        return user("secret").substring(1);
    }

    public String bot() {
        return user("bot");
    }

    /** The LINE user id of a person, different in every organisation. */
    public String user(String name) {
        UUID id = UUID.nameUUIDFromBytes((tenant + "/" + name).getBytes(StandardCharsets.UTF_8));
        return "U" + id.toString().replace("-", "");
    }

    public URI webhook() {
        return URI.create(product + "/line/" + tenant + "/webhook");
    }

    /** A group with the account and these people in it. */
    public GroupChat group(Dialogue... members) {
        String group = "C" + user("group").substring(1);
        return new GroupChat(
                simulator,
                channel(),
                group,
                message -> backend.ask(system(), new Conversation(group))
                        .state()
                        .toString()
                        .contains(message),
                members);
    }

    public void wantsSummaries(int groups) {
        Eventually.eventually(() ->
                assertThat(backend.ask(system(), new SummaryGroups()).groups()).hasSize(groups));
    }

    /** Somebody with the account among their friends who never told who they are. */
    public Dialogue resident(String name) {
        simulator.addUser(channel(), new Person(user(name), name, "ผู้อยู่อาศัย"));
        return new Dialogue(simulator, channel(), user(name));
    }

    /** A member of the staff whose LINE account is linked. */
    public Dialogue staff(String name, Role... roles) {
        return staff(name, "clerk-office", roles);
    }

    public Dialogue staff(String name, String department, Role... roles) {
        Dialogue dialogue = resident(name);
        dialogue.says(codeFor(invite(name, department, roles))).isAnswered("เชื่อมบัญชีแล้ว", name);
        return dialogue;
    }

    public Dialogue officer() {
        return staff("สมชาย ใจดี", Role.OFFICER);
    }

    public PersonId invite(String name, Role... roles) {
        return invite(name, "clerk-office", roles);
    }

    private PersonId invite(String name, String department, Role... roles) {
        PersonId person = person(name);
        send(new InvitePerson(person, name, "นักวิชาการ", person.value(), Set.of(department), Set.of(roles)));
        return person;
    }

    public PersonId person(String name) {
        CRC32 hash = new CRC32();
        hash.update(name.getBytes(StandardCharsets.UTF_8));
        return new PersonId("p" + HexFormat.of().toHexDigits((int) hash.getValue()));
    }

    public String codeFor(PersonId person) {
        String code = String.format(Locale.ROOT, "%06d", CODES.incrementAndGet());
        send(new IssueLinkCode(person, code));
        Eventually.eventually(() -> backend.ask(system(), new LinkCodeOwner(code)));
        return code;
    }

    /** A measure of the clerk's office, due at the end of February 2027. */
    public MeasureId plans(String code, String title) {
        return plans(code, title, LocalDate.of(2027, 2, 28), "clerk-office");
    }

    public MeasureId plans(String code, String title, LocalDate due, String department) {
        MeasureId id = new MeasureId("m-" + tenant + "-" + code);
        LocalDate from = LocalDate.of(2026, 10, 1);
        Guideline guideline =
                new Guideline(1, title, List.of(Responsible.department("สำนักปลัด", department)), from, due);
        backend.send(coordinator(), new PlanMeasure(id, 2570, code, title, from, due, List.of(guideline)));
        Eventually.eventually(() -> sheet(id));
        return id;
    }

    public MeasureSheet.Sheet sheet(MeasureId id) {
        return backend.ask(system(), new MeasureSheet(id));
    }

    /** Waits until everything that is shown says whether the measure awaits its head. */
    public void showsAsWaiting(MeasureId id, boolean waiting) {
        Eventually.eventually(() -> {
            assertThat(sheet(id).awaitingApproval()).isEqualTo(waiting);
            assertThat(backend.ask(system(), new MeasureBoard(2570)).rows())
                    .filteredOn(row -> row.measure().equals(id))
                    .extracting(MeasureBoard.Row::awaitingApproval)
                    .containsExactly(waiting);
        });
    }

    public void showsAsPostponing(MeasureId id, boolean asked) {
        List<String> among =
                List.of("PostponementRequested", "PostponementDeclined", "PostponementWithdrawn", "MeasureRescheduled");
        Eventually.eventually(() -> {
            assertThat(backend.ask(system(), new PostponementsAsked()).asked().stream()
                            .anyMatch(one -> one.row().measure().equals(id)))
                    .isEqualTo(asked);
            assertThat(sheet(id).history().reversed().stream()
                            .map(MeasureSheet.Entry::what)
                            .filter(among::contains)
                            .findFirst()
                            .filter("PostponementRequested"::equals)
                            .isPresent())
                    .isEqualTo(asked);
        });
    }

    public void noLongerKnows(String chatUser) {
        Eventually.eventually(() -> assertThatThrownBy(() -> backend.ask(lineSystem(), new PersonInChat(chatUser)))
                .isInstanceOf(NotFound.class));
    }

    public void knows(String chatUser, String department) {
        Eventually.eventually(() -> assertThat(
                        backend.ask(lineSystem(), new PersonInChat(chatUser)).departments())
                .containsExactly(department));
    }

    public void knowsAs(String chatUser, Role role) {
        Eventually.eventually(() -> assertThat(
                        backend.ask(lineSystem(), new PersonInChat(chatUser)).roles())
                .containsExactly(role));
    }

    private Actor lineSystem() {
        return Actor.system(tenant, app.prongsai.shared.Channel.LINE);
    }

    /** The round's report is laid before those who approve it, as of the day of the tests. */
    public void submitsReport(RoundId round) {
        Eventually.eventually(() -> backend.ask(system(), new RoundReport(round)));
        backend.send(coordinator(), new SubmitReport(round, LocalDate.of(2026, 11, 22), "จะแก้ในรอบถัดไป"));
        Eventually.eventually(() -> assertThat(desk(round).state()).isEqualTo(ReportState.SUBMITTED));
    }

    public void waitsFor(RoundId round, ApprovalStep step) {
        Eventually.eventually(() -> assertThat(desk(round).waitsFor()).isEqualTo(step));
    }

    public ReportDesk.Desk desk(RoundId round) {
        return backend.ask(coordinator(), new ReportDesk(round));
    }

    public void opensRound(RoundId round) {
        backend.send(coordinator(), new OpenRound(round, 2569, ""));
    }

    public void publishes(String id, String topic, String title, String text) {
        send(new PublishAnnouncement(new AnnouncementId(id), topic, title, text, null));
    }

    public void publishesToEverybody(String id, String title, String text) {
        Content content = new Content("disaster", title, text, null, List.of(), List.of());
        send(new PublishAnnouncement(new AnnouncementId(id), content, null, true));
    }

    private Actor coordinator() {
        return new Actor(
                tenant, "person/coordinator", app.prongsai.shared.Channel.WEB, Set.of(Role.COORDINATOR), Set.of());
    }
}
