package app.prongsai.bot;

import app.prongsai.announcements.AnnouncementId;
import app.prongsai.announcements.PublishAnnouncement;
import app.prongsai.bot.simulator.Channel;
import app.prongsai.bot.simulator.Person;
import app.prongsai.bot.simulator.Simulator;
import app.prongsai.measures.Guideline;
import app.prongsai.measures.MeasureId;
import app.prongsai.measures.Responsible;
import app.prongsai.measures.read.MeasureSheet;
import app.prongsai.measures.write.PlanMeasure;
import app.prongsai.organisations.ConnectLineChannel;
import app.prongsai.organisations.LineChannel;
import app.prongsai.organisations.OrganisationType;
import app.prongsai.organisations.RegisterOrganisation;
import app.prongsai.platform.Backend;
import app.prongsai.shared.Actor;
import app.prongsai.shared.Command;
import app.prongsai.shared.Role;
import app.prongsai.shared.TenantId;
import app.prongsai.staff.InvitePerson;
import app.prongsai.staff.IssueLinkCode;
import app.prongsai.staff.LinkCodeOwner;
import app.prongsai.staff.PersonId;
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

    /** Somebody with the account among their friends who never told who they are. */
    public Dialogue resident(String name) {
        simulator.addUser(channel(), new Person(user(name), name, "ผู้อยู่อาศัย"));
        return new Dialogue(simulator, channel(), user(name));
    }

    /** A member of the staff whose LINE account is linked. */
    public Dialogue staff(String name, Role... roles) {
        Dialogue dialogue = resident(name);
        dialogue.says(codeFor(invite(name, roles))).isAnswered("เชื่อมบัญชีแล้ว", name);
        return dialogue;
    }

    public Dialogue officer() {
        return staff("สมชาย ใจดี", Role.OFFICER);
    }

    public PersonId invite(String name, Role... roles) {
        PersonId person = person(name);
        send(new InvitePerson(person, name, "นักวิชาการ", person.value(), Set.of("clerk-office"), Set.of(roles)));
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

    public void publishes(String id, String topic, String title, String text) {
        send(new PublishAnnouncement(new AnnouncementId(id), topic, title, text, null));
    }

    private Actor coordinator() {
        return new Actor(
                tenant, "person/coordinator", app.prongsai.shared.Channel.WEB, Set.of(Role.COORDINATOR), Set.of());
    }
}
