package app.prongsai.staff;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.prongsai.eventstore.Commit;
import app.prongsai.eventstore.CommitLog;
import app.prongsai.eventstore.StoredEvent;
import app.prongsai.platform.Backend;
import app.prongsai.platform.NotFound;
import app.prongsai.shared.Actor;
import app.prongsai.shared.Channel;
import app.prongsai.shared.Command;
import app.prongsai.shared.Query;
import app.prongsai.shared.Role;
import app.prongsai.shared.RuleViolated;
import app.prongsai.shared.TenantId;
import java.util.List;
import java.util.Set;

/** One organisation's staff in a test: who acts there, what was refused, what the log holds. */
record Office(Backend backend, CommitLog log, TenantId tenant) {

    Actor system() {
        return Actor.system(tenant, Channel.LINE);
    }

    Actor administrator() {
        return as("chief", Role.ADMINISTRATOR);
    }

    Actor as(String person, Role role) {
        return new Actor(tenant, new PersonId(person).toString(), Channel.WEB, Set.of(role), Set.of());
    }

    PersonId invite(String id, String name) {
        PersonId person = new PersonId(id);
        backend.send(administrator(), invitation(person, name, id));
        return person;
    }

    static InvitePerson invitation(PersonId person, String name, String login) {
        return new InvitePerson(
                person, name, "นักวิเคราะห์นโยบายและแผน", login, Set.of("clerk-office"), Set.of(Role.OFFICER));
    }

    void code(PersonId person, String code) {
        backend.send(administrator(), new IssueLinkCode(person, code));
    }

    void link(PersonId person, String code, String chatUser) {
        code(person, code);
        backend.send(system(), new LinkChatAccount(person, code, chatUser));
    }

    void refused(Actor actor, Command command, String rule) {
        int before = types().size();
        assertThatThrownBy(() -> backend.send(actor, command))
                .isInstanceOfSatisfying(
                        RuleViolated.class,
                        violation -> assertThat(violation.rule()).isEqualTo(rule));
        assertThat(types()).hasSize(before);
    }

    void notFound(Command command) {
        assertThatThrownBy(() -> backend.send(administrator(), command)).isInstanceOf(NotFound.class);
    }

    void notFound(Actor actor, Query<?> query) {
        assertThatThrownBy(() -> backend.ask(actor, query)).isInstanceOf(NotFound.class);
    }

    /** The names of all events of the organisation, oldest first. */
    List<String> types() {
        return history().stream()
                .flatMap(commit -> commit.events().stream())
                .map(StoredEvent::type)
                .map(type -> type.substring(type.indexOf('.') + 1))
                .toList();
    }

    List<Commit> history() {
        return log.history(tenant, 1, 256);
    }
}
