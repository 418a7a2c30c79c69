package app.prongsai.access;

import static app.prongsai.testing.Eventually.eventually;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.prongsai.access.RecordSignIn.Way;
import app.prongsai.platform.Backend;
import app.prongsai.platform.NotAllowed;
import app.prongsai.platform.Whence;
import app.prongsai.shared.Actor;
import app.prongsai.shared.Channel;
import app.prongsai.shared.Role;
import app.prongsai.shared.TenantId;
import app.prongsai.staff.InvitePerson;
import app.prongsai.staff.MailAddress;
import app.prongsai.staff.People;
import app.prongsai.staff.PersonId;
import app.prongsai.staff.SetMailAddress;
import app.prongsai.staff.StaffRecords;
import app.prongsai.testing.BackendUnderTest;
import app.prongsai.testing.SettableClock;
import app.prongsai.thai.ThaiDates;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;
import org.bson.Document;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;

@SpringBootTest(classes = BackendUnderTest.class)
class AccessLogTest {

    private static final PersonId SOMCHAI = new PersonId("somchai");

    @Autowired
    Backend backend;

    @Autowired
    AccessLog log;

    @Autowired
    MongoDatabase database;

    @Autowired
    SettableClock clock;

    @Test
    void what_is_administered_and_whose_data_are_looked_at_is_noted_with_the_address() {
        TenantId office = new TenantId("access-acts");
        Actor chief = actor(office, "person/chief", Role.ADMINISTRATOR);
        Whence.from("192.0.2.7", () -> {
            backend.send(
                    chief, new InvitePerson(SOMCHAI, "สมชาย", "นิติกร", "somchai", Set.of(), Set.of(Role.OFFICER)));
            backend.ask(chief, new StaffRecords());
            backend.ask(chief, new StaffRecords());
        });
        assertThat(newest(office)).extracting(AccessEntry::what).containsExactly("people", "InvitePerson");
        assertThat(newest(office).getLast()).satisfies(entry -> {
            assertThat(entry.who()).isEqualTo("person/chief");
            assertThat(entry.address()).isEqualTo("192.0.2.7");
            assertThat(entry.about()).isEqualTo("person/somchai");
            assertThat(entry.at()).isEqualTo(clock.instant());
        });
    }

    @Test
    void nobody_is_noted_for_looking_at_themselves_nor_for_what_everybody_sees_nor_an_automation() {
        TenantId office = new TenantId("access-self");
        Actor somchai = actor(office, SOMCHAI.toString(), Role.OFFICER);
        Actor chief = actor(office, "person/chief", Role.ADMINISTRATOR);
        backend.send(
                Actor.system(office, Channel.CLOCK),
                new InvitePerson(SOMCHAI, "สมชาย", "นิติกร", "somchai", Set.of(), Set.of(Role.OFFICER)));
        backend.send(somchai, new SetMailAddress(SOMCHAI, "somchai@example.go.th"));
        eventually(() -> backend.ask(somchai, new MailAddress(SOMCHAI)));
        backend.ask(somchai, new People());
        assertThat(newest(office)).isEmpty();
        backend.ask(chief, new MailAddress(SOMCHAI));
        assertThat(newest(office)).extracting(AccessEntry::what).containsExactly("mail-address");
    }

    @Test
    void signing_in_and_failing_to_is_noted() {
        TenantId office = new TenantId("access-signin");
        Actor system = Actor.system(office, Channel.WEB);
        Whence.from("192.0.2.9", () -> backend.send(system, new RecordSignIn("person/chief", Way.PASSKEY)));
        backend.send(system, new RecordSignIn(RecordSignIn.UNKNOWN, Way.FAILED));
        assertThat(newest(office))
                .extracting(entry -> entry.what() + " " + entry.who() + " " + entry.address())
                .containsExactly("sign-in-failed unknown ", "sign-in-passkey person/chief 192.0.2.9");
    }

    @Test
    void entries_are_found_by_kind_person_and_day_and_only_by_those_who_may() {
        TenantId office = new TenantId("access-find");
        log.enter(office, "person/a", "", "people", "");
        log.enter(office, "person/b", "", "sign-in", "");
        Actor auditor = actor(office, "person/auditor", Role.AUDITOR);
        LocalDate today = LocalDate.ofInstant(clock.instant(), ThaiDates.ZONE);
        assertThat(found(auditor, new AccessEntries("people", null, null, null, 10)))
                .containsExactly("people");
        assertThat(found(auditor, new AccessEntries(null, "person/b", today, today, 10)))
                .containsExactly("sign-in");
        assertThat(found(auditor, new AccessEntries(null, null, null, today.minusDays(1), 10)))
                .isEmpty();
        assertThat(found(auditor, new AccessEntries(1))).containsExactly("access-log");
        assertThatThrownBy(() -> backend.ask(actor(office, "person/x", Role.COORDINATOR), new AccessEntries(1)))
                .isInstanceOf(NotAllowed.class);
    }

    @Test
    void whatever_is_changed_dropped_or_cut_off_is_found() {
        TenantId office = new TenantId("access-damage");
        for (int number = 0; number < 450; number++) {
            log.enter(office, "person/" + number % 7, "192.0.2." + number % 200, "people", "");
        }
        assertThat(log.check(office)).isEqualTo(new AccessCheck.Verdict(450, null));
        MongoCollection<Document> rows = database.getCollection(AccessLog.NAME + ".1");
        Random random = new Random(2569);
        for (int time = 0; time < 30; time++) {
            int number = 1 + random.nextInt(450);
            Document id = new Document("_id", "access-damage/entry/" + number);
            Document before = rows.find(id).first();
            Document row = before.get("row", Document.class);
            if (time % 3 == 0) {
                rows.deleteOne(id);
            } else {
                String field = List.of("who", "address", "what", "at", "before", "mark")
                        .get(time % 6);
                String other = field.equals("at") ? "2026-01-01T00:00:00Z" : "another";
                rows.replaceOne(id, new Document(before).append("row", new Document(row).append(field, other)));
            }
            assertThat(log.check(office).damaged()).as("time " + time).isEqualTo(number);
            rows.deleteOne(id);
            rows.insertOne(before);
        }
        IntStream.rangeClosed(441, 450)
                .forEach(number -> rows.deleteOne(new Document("_id", "access-damage/entry/" + number)));
        assertThat(log.check(office)).isEqualTo(new AccessCheck.Verdict(440, 441L));
        rows.deleteOne(new Document("_id", "access-damage/end"));
        assertThat(log.check(office).sound()).isFalse();
    }

    @Test
    void what_is_old_is_trimmed_and_the_rest_still_proves_itself() {
        TenantId office = new TenantId("access-trim");
        Instant before = clock.instant();
        try {
            for (int day = 0; day < 300; day++) {
                clock.set(before.plus(Duration.ofDays(day)));
                log.enter(office, "person/a", "", "people", "");
            }
            Instant now = clock.instant();
            assertThat(log.trim(office, now.minus(Duration.ofDays(90)))).isEqualTo(209);
            assertThat(log.check(office)).isEqualTo(new AccessCheck.Verdict(91, null));
            assertThat(log.trim(office, now.minus(Duration.ofDays(90)))).isZero();
            log.enter(office, "person/b", "", "people", "");
            assertThat(log.check(office)).isEqualTo(new AccessCheck.Verdict(92, null));
            database.getCollection(AccessLog.NAME + ".1").deleteOne(new Document("_id", "access-trim/entry/210"));
            assertThat(log.check(office)).isEqualTo(new AccessCheck.Verdict(0, 210L));
        } finally {
            clock.set(before);
        }
    }

    @Test
    void many_at_once_get_numbers_without_a_gap() {
        TenantId office = new TenantId("access-many");
        IntStream.range(0, 200).parallel().forEach(number -> log.enter(office, "person/" + number, "", "people", ""));
        assertThat(log.check(office)).isEqualTo(new AccessCheck.Verdict(200, null));
    }

    @Test
    void it_is_kept_for_ninety_days_to_two_years() {
        assertThat(new AccessSettings(731).kept()).isEqualTo(Duration.ofDays(731));
        assertThatThrownBy(() -> new AccessSettings(89)).hasMessageContaining("between 90 and 731");
        assertThatThrownBy(() -> new AccessSettings(732)).isInstanceOf(IllegalArgumentException.class);
    }

    private List<AccessEntry> newest(TenantId tenant) {
        return log.newest(tenant, entry -> true, 100);
    }

    private List<String> found(Actor actor, AccessEntries query) {
        return backend.ask(actor, query).entries().stream()
                .map(AccessEntry::what)
                .toList();
    }

    private static Actor actor(TenantId tenant, String id, Role role) {
        return new Actor(tenant, id, Channel.WEB, Set.of(role), Set.of());
    }
}
