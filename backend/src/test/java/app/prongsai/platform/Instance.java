package app.prongsai.platform;

import static app.prongsai.testing.Eventually.eventually;
import static org.assertj.core.api.Assertions.assertThat;

import app.prongsai.announcements.AnnouncementId;
import app.prongsai.announcements.PublishAnnouncement;
import app.prongsai.deliveries.Outbox;
import app.prongsai.deliveries.RecordAcceptance;
import app.prongsai.eventstore.proof.Anchors;
import app.prongsai.eventstore.proof.Signer;
import app.prongsai.evidence.StoreFile;
import app.prongsai.measures.Guideline;
import app.prongsai.measures.MeasureId;
import app.prongsai.measures.Responsible;
import app.prongsai.measures.write.PlanMeasure;
import app.prongsai.measures.write.ReportProgress;
import app.prongsai.organisations.OrganisationType;
import app.prongsai.organisations.RegisterOrganisation;
import app.prongsai.shared.Actor;
import app.prongsai.shared.Channel;
import app.prongsai.shared.Role;
import app.prongsai.shared.TenantId;
import app.prongsai.staff.InvitePerson;
import app.prongsai.staff.PersonId;
import app.prongsai.staff.SetPassword;
import app.prongsai.testing.BackendUnderTest;
import app.prongsai.testing.Photos;
import app.prongsai.testing.Residents;
import com.mongodb.client.MongoDatabase;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.bson.Document;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;

/** A running product of its own, and what its people do. */
final class Instance implements AutoCloseable {

    static final String PASSWORD = "ผ่านแปดตัว-8";
    static final byte[] PICTURE = Photos.plain("jpeg");

    private final ConfigurableApplicationContext context = new SpringApplicationBuilder(BackendUnderTest.class)
            .web(WebApplicationType.NONE)
            .properties(
                    "prongsai.reminders.enabled=false",
                    "prongsai.news.enabled=false",
                    "prongsai.schedules.enabled=false",
                    "prongsai.anchors.enabled=false")
            .run();

    <T> T bean(Class<T> type) {
        return context.getBean(type);
    }

    Backend backend() {
        return bean(Backend.class);
    }

    MongoDatabase database() {
        return bean(MongoDatabase.class);
    }

    void caughtUp() {
        assertThat(bean(CaughtUp.class).within(Duration.ofSeconds(30))).isTrue();
    }

    /** An organisation with a person, measures, a picture, and an announcement that reached two residents. */
    void fill(String code) {
        TenantId tenant = new TenantId(code);
        Actor operator = Actor.operator(tenant, "operator");
        Actor system = Actor.system(tenant, Channel.LINE);
        backend()
                .send(
                        operator,
                        new RegisterOrganisation("ช่อระกา", OrganisationType.TAO, "บ้านเหลื่อม", "นครราชสีมา", null));
        PersonId person = new PersonId("malee");
        backend()
                .send(
                        operator,
                        new InvitePerson(
                                person, "มาลี ใจงาม", "นักวิเคราะห์", "malee", Set.of(), Set.of(Role.COORDINATOR)));
        backend().send(operator, new SetPassword(person, PASSWORD));
        Actor coordinator = coordinator(tenant);
        for (int number = 0; number < 5; number++) {
            LocalDate from = LocalDate.of(2026, 10, 1);
            LocalDate to = LocalDate.of(2027, 9, 30);
            MeasureId measure = new MeasureId("m-" + number);
            Guideline guideline = new Guideline(1, "ทำ", List.of(new Responsible("ทุกคน", null, null)), from, to);
            backend()
                    .send(
                            coordinator,
                            new PlanMeasure(
                                    measure,
                                    2570,
                                    "70" + (10 + number),
                                    "มาตรการ " + number,
                                    from,
                                    to,
                                    List.of(guideline)));
            backend().send(coordinator, new ReportProgress(measure, 10 + number, "งาน"));
        }
        backend().send(coordinator, new StoreFile(PICTURE));
        for (String user : List.of("U1", "U2")) {
            Residents.follow(backend(), system, user);
        }
        caughtUp();
        backend()
                .send(
                        coordinator,
                        new PublishAnnouncement(new AnnouncementId("a-1"), "news", "น้ำไม่ไหล", "หมู่ 3", null));
        eventually(() -> assertThat(pending(tenant)).hasSize(1));
        backend().send(system, new RecordAcceptance(pending(tenant).getFirst().delivery(), "request-1"));
        eventually(() -> assertThat(pending(tenant)).isEmpty());
        bean(Anchors.class)
                .anchorDay(
                        tenant, LocalDate.of(2026, 11, 22), Instant.parse("2026-11-22T03:00:00Z"), bean(Signer.class));
        caughtUp();
    }

    List<Outbox.Delivery> pending(TenantId tenant) {
        return backend().ask(Actor.system(tenant, Channel.LINE), new Outbox()).deliveries();
    }

    static Actor coordinator(TenantId tenant) {
        return new Actor(tenant, "person/malee", Channel.WEB, Set.of(Role.COORDINATOR, Role.PUBLISHER), Set.of());
    }

    /** Every row of the organisation in every collection, and its files and anchors, by collection and id. */
    Map<String, Document> rows(String code) {
        Map<String, Document> rows = new TreeMap<>();
        for (String collection : database().listCollectionNames()) {
            if (!Set.of("log", "tokens", "turns", "readmodels").contains(collection)) {
                for (Document row : database().getCollection(collection).find().batchSize(100)) {
                    String id = String.valueOf(row.get("_id"));
                    if (id.startsWith(code + "/") || id.startsWith(code + "#")) {
                        rows.put(collection + " " + id, row);
                    }
                }
            }
        }
        return rows;
    }

    @Override
    public void close() {
        context.close();
    }
}
