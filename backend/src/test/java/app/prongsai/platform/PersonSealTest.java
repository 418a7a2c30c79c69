package app.prongsai.platform;

import static app.prongsai.testing.Eventually.eventually;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.prongsai.shared.Actor;
import app.prongsai.shared.Channel;
import app.prongsai.shared.Role;
import app.prongsai.shared.TenantId;
import app.prongsai.staff.InvitePerson;
import app.prongsai.staff.People;
import app.prongsai.staff.PersonId;
import app.prongsai.testing.BackendUnderTest;
import com.mongodb.client.MongoDatabase;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.IntStream;
import org.bson.Document;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;

@SpringBootTest(classes = BackendUnderTest.class)
class PersonSealTest {

    private static final TenantId TOWN = new TenantId("seal-town");
    private static final String MALEE = "person/malee";

    @Autowired
    PersonSeal personSeal;

    @Autowired
    Seal seal;

    @Autowired
    Backend backend;

    @Autowired
    Rebuild rebuild;

    @Autowired
    CaughtUp caughtUp;

    @Autowired
    MongoDatabase database;

    @Test
    void a_text_names_its_key_and_is_sealed_otherwise_each_time() {
        String sealed = personSeal.seal(TOWN, MALEE, "มาลี");
        assertThat(sealed).startsWith("person/malee/1:").doesNotContain("มาลี");
        assertThat(personSeal.seal(TOWN, MALEE, "มาลี")).isNotEqualTo(sealed);
        assertThat(personSeal.open(TOWN, sealed)).isEqualTo("มาลี");
    }

    @Test
    void what_was_sealed_before_people_had_keys_stays_readable() {
        assertThat(personSeal.open(TOWN, seal.seal(TOWN, "สมชาย"))).isEqualTo("สมชาย");
        personSeal.erase(TOWN, "person/somchai", 1);
        assertThat(personSeal.find(TOWN, seal.seal(TOWN, "สมชาย"))).hasValue("สมชาย");
    }

    @Test
    void erasing_the_key_erases_what_it_sealed_and_nothing_else() {
        String his = personSeal.seal(TOWN, "person/erased", "ประเสริฐ");
        String hers = personSeal.seal(TOWN, MALEE, "มาลี");
        personSeal.erase(TOWN, "person/erased", personSeal.keys(TOWN, "person/erased"));
        assertThat(personSeal.open(TOWN, his)).isEqualTo("ลบแล้ว");
        assertThat(PersonSeal.erased(Locale.ENGLISH)).isEqualTo("Erased");
        assertThat(personSeal.find(TOWN, List.of(hers, his, seal.seal(TOWN, "ก"))))
                .containsExactly(Optional.of("มาลี"), Optional.empty(), Optional.of("ก"));
    }

    @Test
    void whoever_comes_back_gets_another_key_that_opens_nothing_of_before() {
        String before = personSeal.seal(TOWN, "subscriber/back", "U1");
        personSeal.erase(TOWN, "subscriber/back", 1);
        String after = personSeal.seal(TOWN, "subscriber/back", "U1");
        assertThat(after).startsWith("subscriber/back/2:");
        personSeal.erase(TOWN, "subscriber/back", 1);
        assertThat(personSeal.find(TOWN, List.of(before, after))).containsExactly(Optional.empty(), Optional.of("U1"));
        personSeal.erase(TOWN, "subscriber/back", 2);
        assertThat(personSeal.seal(TOWN, "subscriber/back", "U1")).startsWith("subscriber/back/3:");
    }

    @Test
    void another_organisation_cannot_open_it() {
        TenantId other = new TenantId("seal-other");
        String sealed = personSeal.seal(TOWN, MALEE, "มาลี");
        assertThat(personSeal.find(other, sealed)).isEmpty();
        personSeal.seal(other, MALEE, "มาลัย");
        assertThatThrownBy(() -> personSeal.find(other, sealed)).isInstanceOf(IllegalStateException.class);
    }

    @Test
    void many_at_once_get_the_same_key() {
        List<String> sealed = IntStream.range(0, 64)
                .parallel()
                .mapToObj(number -> personSeal.seal(TOWN, "person/at-once", "คน " + number))
                .toList();
        assertThat(sealed).allMatch(text -> text.startsWith("person/at-once/1:"));
        assertThat(personSeal.find(TOWN, sealed)).allMatch(Optional::isPresent);
    }

    @Test
    void keys_stand_beside_the_log_and_sealed() {
        personSeal.seal(TOWN, MALEE, "มาลี");
        List<Document> keys =
                database.getCollection(PersonKeys.KEYS + ".1").find().into(new ArrayList<>());
        assertThat(keys).anyMatch(key -> key.getString("_id").equals("seal-town/person/malee/1"));
        assertThat(keys)
                .allSatisfy(key -> assertThat(key.get("row", Document.class).getString("sealed"))
                        .hasSizeGreaterThan(60));
    }

    @Test
    void a_name_is_gone_from_open_screens_at_once_and_rebuilding_goes_on() {
        TenantId office = new TenantId("seal-office");
        Actor operator = Actor.operator(office, "operator");
        PersonId person = new PersonId("wichai");
        backend.send(
                operator, new InvitePerson(person, "วิชัย", "นิติกร", "wichai", Set.of("law"), Set.of(Role.OFFICER)));
        Actor system = Actor.system(office, Channel.WEB);
        List<String> seen = new CopyOnWriteArrayList<>();
        try (Watch open =
                backend.watch(system, new People(), staff -> staff.people().forEach(one -> seen.add(one.name())))) {
            eventually(() -> assertThat(seen).contains("วิชัย"));
            personSeal.erase(office, person.toString(), 1);
            eventually(() -> assertThat(seen).endsWith("ลบแล้ว"));
        }
        rebuild.rebuild("staff-directory", progress -> {});
        assertThat(caughtUp.within(Duration.ofSeconds(20))).isTrue();
        assertThat(backend.ask(system, new People()).people())
                .singleElement()
                .satisfies(one -> assertThat(one.name()).isEqualTo("ลบแล้ว"));
    }
}
