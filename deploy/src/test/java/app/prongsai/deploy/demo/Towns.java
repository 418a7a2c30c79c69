package app.prongsai.deploy.demo;

import app.prongsai.access.RecordKey;
import app.prongsai.announcements.AnnouncementId;
import app.prongsai.announcements.Attachment;
import app.prongsai.announcements.Content;
import app.prongsai.announcements.Door;
import app.prongsai.announcements.PublishAnnouncement;
import app.prongsai.announcements.ShortAddress;
import app.prongsai.announcements.WithdrawAnnouncement;
import app.prongsai.assessments.RecordAssessmentResult;
import app.prongsai.assessments.Scores;
import app.prongsai.conversations.BeginReply;
import app.prongsai.conversations.ReceiveChat;
import app.prongsai.conversations.RememberConversation;
import app.prongsai.conversations.ReplyByAnother;
import app.prongsai.disclosure.Confidence;
import app.prongsai.disclosure.ItemCode;
import app.prongsai.disclosure.ListedItem;
import app.prongsai.disclosure.Wording;
import app.prongsai.disclosure.read.OitChecklist;
import app.prongsai.disclosure.write.AddItem;
import app.prongsai.disclosure.write.FreezeClarificationPack;
import app.prongsai.eventstore.proof.Anchors;
import app.prongsai.eventstore.proof.Signer;
import app.prongsai.evidence.StoreFile;
import app.prongsai.groups.WantWeeklySummary;
import app.prongsai.handbook.SetOwnDeadline;
import app.prongsai.measures.Evidence;
import app.prongsai.measures.EvidenceKind;
import app.prongsai.measures.Guideline;
import app.prongsai.measures.MeasureId;
import app.prongsai.measures.Responsible;
import app.prongsai.measures.write.AttachEvidence;
import app.prongsai.measures.write.PlanMeasure;
import app.prongsai.organisations.NameVillages;
import app.prongsai.organisations.OpenDepartment;
import app.prongsai.organisations.OrganisationType;
import app.prongsai.organisations.Village;
import app.prongsai.platform.Backend;
import app.prongsai.platform.CaughtUp;
import app.prongsai.platform.Listening;
import app.prongsai.platform.Seal;
import app.prongsai.reports.OpenRound;
import app.prongsai.reports.RoundId;
import app.prongsai.shared.Actor;
import app.prongsai.shared.Channel;
import app.prongsai.shared.Command;
import app.prongsai.shared.Query;
import app.prongsai.shared.Role;
import app.prongsai.shared.RuleViolated;
import app.prongsai.shared.TenantId;
import app.prongsai.signin.AddPasskey;
import app.prongsai.signin.Device;
import app.prongsai.signin.PasskeySite;
import app.prongsai.signin.Passkeys;
import app.prongsai.staff.ConfirmLink;
import app.prongsai.staff.Invitation;
import app.prongsai.staff.InvitePerson;
import app.prongsai.staff.IssueLinkCode;
import app.prongsai.staff.LinkInvitation;
import app.prongsai.staff.PersonId;
import app.prongsai.staff.SetMailAddress;
import app.prongsai.subscriptions.MarkOf;
import app.prongsai.subscriptions.SubscriberId;
import app.prongsai.thai.FiscalYear;
import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import javax.imageio.ImageIO;
import org.springframework.context.ApplicationContext;

/**
 * Organisations of the demonstration, each with ids that no other has, and with one more of everything that the
 * demonstration lacks. Keeps all that was said and asked meanwhile.
 */
public final class Towns {

    public static final LocalDate TODAY = LocalDate.of(2026, 11, 22);
    public static final String PASSWORD = DemoPeople.PASSWORD;

    private static final String SITE = "https://prongsai.example";
    private static final Duration PATIENCE = Duration.ofMinutes(1);

    /** What was said in the name of one organisation, and values that stand in no event. */
    public record Told(List<Object> messages, Map<String, List<Object>> more) {

        Told() {
            this(new ArrayList<>(), new LinkedHashMap<>());
        }

        void add(String name, Object value) {
            more.computeIfAbsent(name, one -> new ArrayList<>()).add(value);
        }
    }

    private final ApplicationContext context;
    private final Backend backend;
    private final Seal seal;
    private final Backend heard = new Heard();
    private final Map<TenantId, Told> told = new ConcurrentHashMap<>();
    private final List<String> refusals = Collections.synchronizedList(new ArrayList<>());

    public Towns(ApplicationContext context) {
        this.context = context;
        this.backend = context.getBean(Backend.class);
        this.seal = context.getBean(Seal.class);
    }

    /** The first is the one that asks; the others are foreign to it. Each is told by a thread of its own. */
    public List<TenantId> fill() {
        List<DemoOrganisation> organisations = new ArrayList<>(DemoOrganisation.all(seal));
        organisations.add(another());
        DemoPeople people = new DemoPeople(heard, seal);
        each(organisations, people::moveIn);
        settle();
        each(organisations, organisation -> {
            new DemoStory(organisation.tenant(), TODAY).tell(heard, this::settle);
            people.follow(organisation);
        });
        settle();
        each(organisations, this::more);
        settle();
        return organisations.stream().map(DemoOrganisation::tenant).toList();
    }

    private static void each(List<DemoOrganisation> organisations, Consumer<DemoOrganisation> work) {
        try (ExecutorService tellers = Executors.newFixedThreadPool(organisations.size())) {
            List<Future<?>> all = new ArrayList<>();
            organisations.forEach(organisation -> all.add(tellers.submit(() -> work.accept(organisation))));
            for (Future<?> one : all) {
                one.get();
            }
        } catch (ExecutionException | InterruptedException failed) {
            throw new IllegalStateException(failed);
        }
    }

    public Told told(TenantId tenant) {
        return told.computeIfAbsent(tenant, unheard -> new Told());
    }

    private DemoOrganisation another() {
        TenantId tenant = new TenantId("9900004");
        return new DemoOrganisation(
                tenant,
                OrganisationType.TOWN,
                "เมฆขาว",
                "ดอนเมฆ",
                "สาธิตบุรี",
                "200" + tenant.code(),
                seal.mark(tenant, "demo/channel-secret"),
                "U" + seal.mark(tenant, "demo/bot-user"));
    }

    private void settle() {
        settle(context);
    }

    public static void settle(ApplicationContext context) {
        if (!context.getBean(CaughtUp.class).within(PATIENCE)) {
            throw new IllegalStateException("The read models did not follow");
        }
    }

    /** The door, through which everybody's ids become their organisation's own. */
    private final class Heard extends Listening {

        @Override
        public void send(Actor actor, Command command) {
            say(actor, command, backend::send);
        }

        @Override
        public void send(Actor actor, String commandId, Command command) {
            say(actor, command, (own, said) -> backend.send(own, commandId, said));
        }

        @Override
        public void sendOnce(Actor actor, String commandId, Command command) {
            say(actor, command, (own, said) -> backend.sendOnce(own, commandId, said));
        }

        @Override
        @SuppressWarnings("unchecked")
        public <R> R ask(Actor actor, Query<R> query) {
            Query<R> own = (Query<R>) OwnIds.of(query, actor.tenant());
            told(actor.tenant()).messages().add(own);
            return backend.ask(OwnIds.of(actor), own);
        }
    }

    private void say(Actor actor, Command command, BiConsumer<Actor, Command> door) {
        Command own = (Command) OwnIds.of(command, actor.tenant());
        told(actor.tenant()).messages().add(own);
        try {
            door.accept(OwnIds.of(actor), own);
        } catch (RuleViolated refused) {
            refusals.add(actor.tenant() + " " + own + ": " + refused.rule());
        }
    }

    /** What should have been done and was not. */
    public List<String> refusals() {
        return refusals;
    }

    private void more(DemoOrganisation organisation) {
        Backend theirs = heard;
        TenantId tenant = organisation.tenant();
        int number = tenant.code().charAt(tenant.code().length() - 1) - '0';
        int running = FiscalYear.of(TODAY).year();
        Actor everybody = new Actor(
                tenant, "person/malee", Channel.WEB, Set.of(Role.values()), Set.of("clerk-office", "finance"));
        papers(theirs, everybody, number, running);
        announcements(theirs, everybody, number);
        years(theirs, everybody, number);
        accounts(theirs, everybody, organisation, number);
        chats(theirs, organisation);
        theirs.send(everybody, new NameVillages(List.of(new Village(number, "บ้านเมฆ"), new Village(9, "บ้านดาว"))));
        theirs.send(everybody, new OpenDepartment("school-" + number, "กองการศึกษา", List.of("โรงเรียน")));
        theirs.send(everybody, new SetOwnDeadline(running, "own-" + number, "ส่งแผน", TODAY, TODAY.plusDays(9)));
        theirs.send(everybody, new WantWeeklySummary("C" + seal.mark(tenant, "group")));
        context.getBean(Anchors.class)
                .anchorDay(
                        tenant,
                        TODAY.minusDays(number),
                        TODAY.atStartOfDay().toInstant(ZoneOffset.UTC),
                        context.getBean(Signer.class));
        told(tenant).add("date", TODAY.minusDays(number));
    }

    private void papers(Backend theirs, Actor everybody, int number, int running) {
        TenantId tenant = everybody.tenant();
        for (int picture = 1; picture <= 3; picture++) {
            byte[] bytes = picture(number, picture);
            theirs.send(everybody, new StoreFile(bytes));
        }
        settle();
        List<String> files = OwnIds.files(context, tenant);
        files.forEach(file -> told(tenant).add("file", file));
        MeasureId measure = new MeasureId(running + "-village-voice");
        for (String file : files.subList(0, 2)) {
            String id = "f-" + number + "-" + file.substring(0, 4);
            told(tenant).add("evidence", id);
            theirs.send(
                    everybody,
                    new AttachEvidence(
                            measure, new Evidence(id, EvidenceKind.PHOTO, "ภาพ", TODAY, TODAY, null, null, file)));
        }
        String group = backend.ask(everybody, new OitChecklist(running))
                .items()
                .getFirst()
                .listed()
                .group();
        theirs.send(
                everybody,
                new AddItem(
                        running,
                        new ListedItem(
                                new ItemCode("X" + number),
                                group,
                                List.of("own-" + number),
                                false,
                                new Wording("รายการของเรา", "ให้แสดงหน้า", "คู่มือ", Confidence.CHECKED)),
                        "เพิ่มเอง"));
        theirs.send(everybody, new FreezeClarificationPack(running));
        settle();
        backend.ask(everybody, new OitChecklist(running))
                .packs()
                .forEach(pack -> told(tenant).add("hash", pack.hash()));
    }

    private void announcements(Backend theirs, Actor everybody, int number) {
        TenantId tenant = everybody.tenant();
        String file = (String) told(tenant).more().get("file").getFirst();
        List<Attachment> attached = List.of(new Attachment(file, "ภาพ.png", "image/png"));
        for (int one = 1; one <= 4; one++) {
            AnnouncementId id = new AnnouncementId("new-" + number + "-" + one);
            theirs.send(
                    everybody,
                    new PublishAnnouncement(
                            id, new Content("news", "เรื่อง " + number, "ข้อความ", null, List.of(), attached), null));
            told(tenant)
                    .add(
                            "mark",
                            ShortAddress.of(tenant, (AnnouncementId) OwnIds.of(id, tenant), Door.FEED)
                                    .mark());
        }
        theirs.send(everybody, new WithdrawAnnouncement(new AnnouncementId("new-" + number + "-4"), "ผิดวัน"));
        theirs.send(
                everybody,
                new PublishAnnouncement(
                        new AnnouncementId("later-" + number),
                        new Content("news", "ภายหลัง", "ข้อความ", null, List.of(), attached),
                        context.getBean(Clock.class).instant().plus(Duration.ofDays(20))));
    }

    /** A year that only this organisation has. */
    private void years(Backend theirs, Actor everybody, int number) {
        int year = 2561 + number;
        LocalDate from = new FiscalYear(year).from();
        LocalDate to = new FiscalYear(year).to();
        for (String name : List.of("first", "second")) {
            theirs.send(
                    everybody,
                    new PlanMeasure(
                            new MeasureId(year + "-" + name),
                            year,
                            String.valueOf(year % 100 * 100 + (name.equals("first") ? 1 : 2)),
                            "มาตรการปีก่อน " + name,
                            from,
                            to,
                            List.of(new Guideline(
                                    1, "ทำ", List.of(Responsible.department("สำนักปลัด", "clerk-office")), from, to))));
        }
        theirs.send(everybody, new OpenRound(RoundId.of(year, 6), year - 1, ""));
        theirs.send(everybody, new OpenRound(RoundId.of(year, 12), year - 1, ""));
        theirs.send(
                everybody,
                new RecordAssessmentResult(
                        year,
                        new Scores(
                                IntStream.rangeClosed(1, 10)
                                        .mapToObj(indicator ->
                                                new Scores.Score(indicator, new BigDecimal("8" + number + ".50")))
                                        .toList(),
                                "ผ่าน",
                                "สมมติ")));
    }

    private void accounts(Backend theirs, Actor everybody, DemoOrganisation organisation, int number) {
        TenantId tenant = organisation.tenant();
        PersonId malee = new PersonId("malee");
        PersonId newcomer = new PersonId("newcomer");
        theirs.send(
                everybody,
                new InvitePerson(
                        newcomer, "มาใหม่", "นักวิชาการ", "newcomer", Set.of("finance"), Set.of(Role.OFFICER)));
        settle();
        told(tenant)
                .add(
                        "invitation",
                        theirs.ask(everybody, new Invitation(newcomer)).sealed());
        theirs.send(everybody, new SetMailAddress(malee, "malee-" + number + "@town.example"));
        Actor herself = new Actor(tenant, "person/malee", Channel.WEB, Set.of(Role.COORDINATOR), Set.of());
        Passkeys.Ceremony offer = context.getBean(Passkeys.class)
                .offer(OwnIds.of(herself), PasskeySite.of(SITE).orElseThrow(), "malee@" + tenant, "มาลี");
        theirs.send(herself, new AddPasskey(malee, "โทรศัพท์", new Device(SITE).create(offer.options())));
        Actor prasert = new Actor(tenant, "person/prasert", Channel.WEB, Set.of(Role.values()), Set.of());
        theirs.send(prasert, new IssueLinkCode(new PersonId("prasert"), "12345" + number));
        LinkInvitation.Invitation invitation = theirs.ask(
                Actor.system(tenant, Channel.LINE),
                new LinkInvitation(organisation.chatUser(seal, "anan"), "อนันต์", "token-" + number));
        told(tenant).add("invitation", invitation.sealed());
        Actor anan = new Actor(tenant, "person/anan", Channel.WEB, Set.of(Role.values()), Set.of());
        theirs.send(
                anan,
                new ConfirmLink(new PersonId("anan"), invitation.sealed(), "nonce-" + seal.mark(tenant, "nonce")));
    }

    private void chats(Backend theirs, DemoOrganisation organisation) {
        TenantId tenant = organisation.tenant();
        Actor system = Actor.system(tenant, Channel.LINE);
        String chatUser = organisation.chatUser(seal, DemoPeople.RESIDENTS.getFirst());
        for (int chat = 1; chat <= 3; chat++) {
            String event = "E" + seal.mark(tenant, "event-" + chat);
            theirs.send(system, new ReceiveChat(event, chatUser, 1_000L * chat, "{}"));
            theirs.send(system, new BeginReply(event, "life-of-" + tenant.code()));
            theirs.ask(system, new ReplyByAnother(event, "a later life"));
        }
        SubscriberId resident = theirs.ask(system, new MarkOf(chatUser)).subscriber();
        told(tenant)
                .add("recordKey", theirs.ask(system, new RecordKey(resident)).sealed());
        theirs.send(system, new RememberConversation(chatUser, Map.of("step", "begun")));
    }

    private static byte[] picture(int red, int green) {
        BufferedImage image = new BufferedImage(16, 16, BufferedImage.TYPE_INT_RGB);
        for (int dot = 0; dot < 256; dot++) {
            image.setRGB(dot % 16, dot / 16, new Color(red * 40, green * 60, dot).getRGB());
        }
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try {
            ImageIO.write(image, "png", bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }
}
