package app.prongsai.staff;

import static app.prongsai.testing.Eventually.eventually;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.prongsai.platform.Backend;
import app.prongsai.platform.NotFound;
import app.prongsai.shared.Actor;
import app.prongsai.shared.Channel;
import app.prongsai.shared.Role;
import app.prongsai.shared.RuleViolated;
import app.prongsai.shared.TenantId;
import app.prongsai.testing.BackendUnderTest;
import com.mongodb.client.MongoDatabase;
import java.util.ArrayList;
import java.util.Set;
import org.bson.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;

@SpringBootTest(classes = BackendUnderTest.class)
class MailAddressTest {

    private static final PersonId SOMCHAI = new PersonId("somchai");

    @Autowired
    Backend backend;

    @Autowired
    MongoDatabase database;

    @Test
    void an_address_is_told_to_its_owner_the_administrator_and_the_system_and_stands_nowhere_in_clear() {
        Actor system = office("mail-told");
        Actor owner = person(system, SOMCHAI.toString(), Role.OFFICER);
        backend.send(owner, new SetMailAddress(SOMCHAI, "somchai@example.go.th"));
        eventually(() -> assertThat(address(owner)).isEqualTo("somchai@example.go.th"));
        assertThat(address(system)).isEqualTo("somchai@example.go.th");
        assertThat(address(person(system, "person/admin", Role.ADMINISTRATOR))).isNotEmpty();
        assertThatThrownBy(() -> address(person(system, "person/other", Role.COORDINATOR)))
                .isInstanceOf(NotFound.class);
        assertThat(database.getCollection("log").find().into(new ArrayList<>()))
                .extracting(Document::toJson)
                .noneMatch(commit -> commit.contains("somchai@example.go.th"));

        backend.send(owner, new SetMailAddress(SOMCHAI, ""));
        eventually(() -> assertThatThrownBy(() -> address(owner)).isInstanceOf(NotFound.class));
    }

    @Test
    void only_its_owner_and_the_administrator_change_it() {
        Actor system = office("mail-owner");
        assertThatThrownBy(() -> backend.send(
                        person(system, "person/other", Role.COORDINATOR), new SetMailAddress(SOMCHAI, "a@example.com")))
                .isInstanceOfSatisfying(
                        RuleViolated.class, e -> assertThat(e.rule()).isEqualTo("staff.mail-address-of-another"));
        backend.send(person(system, "person/admin", Role.ADMINISTRATOR), new SetMailAddress(SOMCHAI, "a@example.com"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"somchai", "@example.com", "a@b", "a b@example.com", "a@example.com\nBcc: b@example.com"})
    void what_is_no_address_is_refused(String text) {
        Actor system = office("mail-form");
        assertThatThrownBy(() -> backend.send(system, new SetMailAddress(SOMCHAI, text)))
                .isInstanceOfSatisfying(
                        RuleViolated.class, e -> assertThat(e.rule()).isEqualTo("staff.mail-address-malformed"));
    }

    private Actor office(String code) {
        Actor system = Actor.system(new TenantId(code), Channel.API);
        try {
            backend.send(
                    system,
                    new InvitePerson(
                            SOMCHAI, "สมชาย", "นักวิชาการ", "somchai", Set.of("finance"), Set.of(Role.OFFICER)));
        } catch (RuleViolated there) {
            assertThat(there.rule()).isEqualTo("staff.invited-already");
        }
        return system;
    }

    private String address(Actor actor) {
        return backend.ask(actor, new MailAddress(SOMCHAI)).address();
    }

    private static Actor person(Actor system, String id, Role role) {
        return new Actor(system.tenant(), id, Channel.WEB, Set.of(role), Set.of());
    }
}
