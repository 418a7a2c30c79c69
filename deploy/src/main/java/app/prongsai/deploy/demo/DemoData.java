package app.prongsai.deploy.demo;

import app.prongsai.bot.simulator.Channel;
import app.prongsai.bot.simulator.Person;
import app.prongsai.bot.simulator.Simulator;
import app.prongsai.platform.Backend;
import app.prongsai.platform.CaughtUp;
import app.prongsai.platform.NotFound;
import app.prongsai.platform.Seal;
import app.prongsai.shared.Actor;
import app.prongsai.staff.ChatMenus;
import app.prongsai.staff.IssueLinkCode;
import app.prongsai.staff.PersonId;
import app.prongsai.staff.PersonInChat;
import app.prongsai.thai.ThaiDates;
import java.net.URI;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.stereotype.Component;

/** Fills an empty instance once, and introduces everybody to the simulator on every start. */
@Component
@ConditionalOnBooleanProperty("prongsai.demo")
public class DemoData {

    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final SecureRandom RANDOM = new SecureRandom();

    private final Backend backend;
    private final Seal seal;
    private final Clock clock;
    private final CaughtUp caughtUp;
    private final ObjectProvider<Simulator> simulator;
    private final ObjectProvider<ChatMenus> menus;
    private final String address;

    DemoData(
            Backend backend,
            Seal seal,
            Clock clock,
            CaughtUp caughtUp,
            ObjectProvider<Simulator> simulator,
            ObjectProvider<ChatMenus> menus,
            @Value("${prongsai.public-url}") String address) {
        this.backend = backend;
        this.seal = seal;
        this.clock = clock;
        this.caughtUp = caughtUp;
        this.simulator = simulator;
        this.menus = menus;
        this.address = address;
    }

    public List<Introduction> fill() {
        LocalDate today = LocalDate.now(clock.withZone(ThaiDates.ZONE));
        List<DemoOrganisation> organisations = DemoOrganisation.all(seal);
        organisations.forEach(this::introduce); // who links an account is given a menu there
        DemoPeople people = new DemoPeople(backend, seal);
        organisations.forEach(people::moveIn);
        caughtUp.within(PATIENCE); // who approves must be known before there is something to approve
        for (DemoOrganisation organisation : organisations) {
            new DemoStory(organisation.tenant(), today).tell(backend, () -> caughtUp.within(PATIENCE));
        }
        caughtUp.within(PATIENCE); // announcements of the past go to nobody: followers come after them
        organisations.forEach(people::follow);
        caughtUp.within(PATIENCE);
        organisations.forEach(this::giveMenus);
        return organisations.stream().map(this::introduction).toList();
    }

    private void introduce(DemoOrganisation organisation) {
        simulator.ifAvailable(line -> {
            line.register(new Channel(
                    organisation.channelId(),
                    organisation.channelSecret(),
                    organisation.botUserId(),
                    organisation.title(),
                    URI.create(webhook(organisation))));
            for (List<String> row : Table.rows("people")) {
                line.addUser(
                        organisation.channelId(),
                        new Person(organisation.chatUser(seal, row.get(0)), row.get(1), row.get(2)));
            }
            for (String resident : DemoPeople.RESIDENTS) {
                line.addUser(
                        organisation.channelId(),
                        new Person(organisation.chatUser(seal, resident), resident, "ประชาชน"));
            }
        });
    }

    /** LINE keeps people's menus, the simulator forgets them with every stop. */
    private void giveMenus(DemoOrganisation organisation) {
        for (List<String> row : Table.rows("people")) {
            String chatUser = organisation.chatUser(seal, row.get(0));
            linked(organisation, chatUser)
                    .ifPresent(account ->
                            menus.ifAvailable(chat -> chat.follow(organisation.tenant(), chatUser, account.roles())));
        }
    }

    private Optional<PersonInChat.Account> linked(DemoOrganisation organisation, String chatUser) {
        try {
            return Optional.of(backend.ask(
                    Actor.system(organisation.tenant(), app.prongsai.shared.Channel.API), new PersonInChat(chatUser)));
        } catch (NotFound stranger) {
            return Optional.empty();
        }
    }

    /** @param linkCode a fresh one-time code for the officer who does not chat yet */
    public record Introduction(
            String code, String title, String webhook, String secret, String botUserId, String linkCode) {}

    private Introduction introduction(DemoOrganisation organisation) {
        String linkCode = String.valueOf(100_000 + RANDOM.nextInt(900_000));
        backend.send(
                Actor.system(organisation.tenant(), app.prongsai.shared.Channel.API),
                new IssueLinkCode(new PersonId("prasert"), linkCode));
        return new Introduction(
                organisation.tenant().code(),
                organisation.title(),
                webhook(organisation),
                organisation.channelSecret(),
                organisation.botUserId(),
                linkCode);
    }

    private String webhook(DemoOrganisation organisation) {
        return address + "/line/" + organisation.tenant().code() + "/webhook";
    }
}
