package app.prongsai.staff;

import static app.prongsai.testing.Eventually.eventually;
import static org.assertj.core.api.Assertions.assertThat;

import app.prongsai.eventstore.CommitLog;
import app.prongsai.eventstore.CommitMetaData;
import app.prongsai.eventstore.LogEventStore;
import app.prongsai.platform.Backend;
import app.prongsai.platform.Occurred;
import app.prongsai.readmodel.ReadModels;
import app.prongsai.readmodel.Remake;
import app.prongsai.shared.Channel;
import app.prongsai.shared.TenantId;
import app.prongsai.testing.BackendUnderTest;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.axonframework.eventhandling.DomainEventMessage;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;

@SpringBootTest(classes = BackendUnderTest.class)
class StaffReplayTest {

    private static final PersonId SOMCHAI = new PersonId("somchai");
    private static final PersonId SOMYING = new PersonId("somying");
    private static final String CHAT = "U" + "c3".repeat(16);

    @Autowired
    Backend backend;

    @Autowired
    CommitLog log;

    @Autowired
    LogEventStore events;

    @Autowired
    ReadModels readModels;

    @Autowired
    StaffDirectory directory;

    @Test
    void events_that_come_twice_change_nothing_and_a_remade_directory_says_the_same() {
        Office office = new Office(backend, log, new TenantId("replay"));
        office.invite("somchai", "สมชาย ใจดี");
        office.invite("somying", "สมหญิง มั่นคง");
        office.link(SOMCHAI, "123456", CHAT);
        backend.send(office.administrator(), new UnlinkChatAccount(SOMCHAI));
        office.link(SOMYING, "234567", CHAT);
        office.code(SOMYING, "345678");
        office.code(SOMCHAI, "456789");
        backend.send(office.administrator(), new EndAssignment(SOMCHAI));
        eventually(() -> holds(office));
        var people = backend.ask(office.administrator(), new People());

        replay(office);
        holds(office);
        assertThat(backend.ask(office.administrator(), new People())).isEqualTo(people);

        TenantId tenant = office.tenant();
        Remake remake = readModels.remake(StaffDirectory.NAME);
        remake.run(() -> {
            replay(office);
            assertThat(directory.everybody(tenant)).hasSize(2);
        });
        remake.swap(1);
        holds(office);
        assertThat(backend.ask(office.administrator(), new People())).isEqualTo(people);
    }

    private void holds(Office office) {
        assertThat(backend.ask(office.system(), new PersonInChat(CHAT)).person())
                .isEqualTo(SOMYING);
        assertThat(backend.ask(office.system(), new LinkCodeOwner("345678")).person())
                .isEqualTo(SOMYING);
        office.notFound(office.system(), new ChatAddress(SOMCHAI));
        for (String gone : List.of("123456", "234567", "456789")) {
            office.notFound(office.system(), new LinkCodeOwner(gone));
        }
        assertThat(backend.ask(office.administrator(), new People()).people())
                .extracting(People.Person::active)
                .containsExactly(false, true);
    }

    private void replay(Office office) {
        List<DomainEventMessage<?>> history = new ArrayList<>();
        for (PersonId person : List.of(SOMYING, SOMCHAI)) {
            events.readEvents(office.tenant() + "/" + person).asStream().forEach(history::add);
        }
        history.sort(Comparator.comparing(StaffReplayTest::place));
        assertThat(history).hasSize(office.types().size());
        history.forEach(message -> directory.on((PersonEvent) message.getPayload(), occurred(office, message)));
    }

    private static long place(DomainEventMessage<?> message) {
        return (Long) message.getMetaData().get(CommitMetaData.PLACE);
    }

    private static Occurred occurred(Office office, DomainEventMessage<?> message) {
        return new Occurred(
                office.tenant(),
                "system",
                Channel.LINE,
                message.getTimestamp(),
                place(message),
                "command",
                message.getIdentifier(),
                "correlation");
    }
}
