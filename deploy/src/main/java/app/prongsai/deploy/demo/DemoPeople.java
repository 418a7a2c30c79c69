package app.prongsai.deploy.demo;

import app.prongsai.announcements.Topics;
import app.prongsai.announcements.Topics.Topic;
import app.prongsai.organisations.ConnectLineChannel;
import app.prongsai.organisations.NameVillages;
import app.prongsai.organisations.RegisterOrganisation;
import app.prongsai.platform.Backend;
import app.prongsai.platform.Seal;
import app.prongsai.shared.Actor;
import app.prongsai.shared.Channel;
import app.prongsai.shared.Role;
import app.prongsai.staff.InvitePerson;
import app.prongsai.staff.IssueLinkCode;
import app.prongsai.staff.LinkChatAccount;
import app.prongsai.staff.PersonId;
import app.prongsai.staff.SetPassword;
import app.prongsai.subscriptions.Consent;
import app.prongsai.subscriptions.ConsentWording;
import app.prongsai.subscriptions.Follow;
import app.prongsai.subscriptions.MarkOf;
import app.prongsai.subscriptions.SubscriberId;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** Registers an organisation with its staff, its LINE channel and its followers. */
final class DemoPeople {

    static final String PASSWORD = "prongsai-demo";
    static final List<String> RESIDENTS = List.of("ป้าสมใจ", "ลุงเดช", "น้องฟ้า");

    /** Everybody but these already chats; they show how linking goes. */
    private static final Set<String> NOT_LINKED = Set.of("prasert", "boonmee", "orathai", "anan");

    private final Backend backend;
    private final Seal seal;

    DemoPeople(Backend backend, Seal seal) {
        this.backend = backend;
        this.seal = seal;
    }

    void moveIn(DemoOrganisation organisation) {
        Actor system = Actor.system(organisation.tenant(), Channel.API);
        backend.send(
                system,
                "demo/register",
                new RegisterOrganisation(
                        organisation.name(),
                        organisation.type(),
                        organisation.district(),
                        organisation.province(),
                        "https://www." + organisation.tenant().code() + ".example"));
        backend.send(
                system,
                "demo/channel",
                new ConnectLineChannel(
                        organisation.channelId(), organisation.channelSecret(), organisation.botUserId()));
        backend.send(system, "demo/villages", new NameVillages(organisation.villages()));
        for (List<String> row : Table.rows("people")) {
            invite(system, organisation, row);
        }
    }

    void follow(DemoOrganisation organisation) {
        Actor system = Actor.system(organisation.tenant(), Channel.API);
        String wording = backend.ask(system, new ConsentWording()).version();
        Set<String> topics = backend.ask(system, new Topics()).topics().stream()
                .filter(Topic::atFirst)
                .map(Topic::key)
                .collect(Collectors.toSet());
        for (String resident : RESIDENTS) {
            String chatUser = organisation.chatUser(seal, resident);
            SubscriberId subscriber = backend.ask(system, new MarkOf(chatUser)).subscriber();
            backend.send(system, "demo/follow/" + resident.hashCode(), new Follow(chatUser, subscriber));
            backend.send(system, "demo/consent/" + resident.hashCode(), new Consent(subscriber, wording, topics));
        }
    }

    private void invite(Actor system, DemoOrganisation organisation, List<String> row) {
        String login = row.get(0);
        PersonId person = new PersonId(login);
        backend.send(
                system,
                "demo/invite/" + login,
                new InvitePerson(
                        person,
                        row.get(1),
                        row.get(2),
                        login,
                        Set.of(row.get(3).split(",")),
                        Arrays.stream(row.get(4).split(",")).map(Role::valueOf).collect(Collectors.toSet())));
        backend.send(system, "demo/password/" + login, new SetPassword(person, PASSWORD));
        if (!NOT_LINKED.contains(login)) {
            String code = code(organisation, login);
            backend.send(system, "demo/code/" + login, new IssueLinkCode(person, code));
            backend.send(
                    system,
                    "demo/link/" + login,
                    new LinkChatAccount(person, code, organisation.chatUser(seal, login)));
        }
    }

    /** Six digits that follow from the instance's key. */
    private String code(DemoOrganisation organisation, String login) {
        long number = Long.parseLong(
                seal.mark(organisation.tenant(), "demo/code/" + login).substring(0, 12), 16);
        return String.valueOf(100_000 + number % 900_000);
    }
}
