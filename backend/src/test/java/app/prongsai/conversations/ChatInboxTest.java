package app.prongsai.conversations;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.prongsai.conversations.UnfinishedChats.Chat;
import app.prongsai.platform.Backend;
import app.prongsai.platform.NotAllowed;
import app.prongsai.shared.Actor;
import app.prongsai.shared.Channel;
import app.prongsai.shared.Role;
import app.prongsai.shared.TenantId;
import app.prongsai.testing.BackendUnderTest;
import com.mongodb.client.MongoDatabase;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ThreadLocalRandom;
import org.bson.Document;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;

@SpringBootTest(classes = BackendUnderTest.class)
class ChatInboxTest {

    private static final String USER = "U4af4980629f3c2b1d0e5a6978812b3c4";

    @Autowired
    Backend backend;

    @Autowired
    ChatInbox inbox;

    @Autowired
    MongoDatabase database;

    @Test
    void an_event_waits_until_it_is_finished_and_the_oldest_is_worked_on_first() {
        Actor line = line("chat-order");
        backend.send(line, chat("e-2", 2_000));
        backend.send(line, chat("e-1", 1_000));

        assertThat(waiting(line)).extracting(Chat::eventId).containsExactly("e-1", "e-2");
        assertThat(waiting(line).getFirst()).isEqualTo(new Chat(line.tenant(), "e-1", USER, 1_000, json("e-1")));

        backend.send(line, new FinishChat("e-1"));
        assertThat(waiting(line)).extracting(Chat::eventId).containsExactly("e-2");
    }

    @Test
    void a_redelivered_event_is_stored_once_and_never_after_it_was_finished() {
        Actor line = line("chat-again");
        backend.send(line, chat("e-1", 1_000));
        backend.send(line, chat("e-1", 1_000));
        assertThat(waiting(line)).hasSize(1);

        backend.send(line, new FinishChat("e-1"));
        backend.send(line, chat("e-1", 1_000));
        assertThat(waiting(line)).isEmpty();
        backend.send(line, new FinishChat("e-1"));
        assertThat(waiting(line)).isEmpty();
    }

    @Test
    void deliveries_of_one_event_that_race_each_other_and_its_end_leave_nothing_behind() throws Exception {
        Actor line = line("chat-race");
        for (int round = 0; round < 20; round++) {
            String event = "e-" + round;
            backend.send(line, chat(event, round));
            assertThat(waiting(line)).hasSize(1);
            atOnce(List.of(
                    () -> backend.send(line, chat(event, 1)),
                    () -> backend.send(line, new FinishChat(event)),
                    () -> backend.send(line, chat(event, 1)),
                    () -> backend.send(line, chat(event, 1))));
            assertThat(waiting(line)).as("after round %s", round).isEmpty();
        }
    }

    @Test
    void the_first_deliveries_of_one_event_at_the_same_moment_store_it_once() throws Exception {
        Actor line = line("chat-first");
        for (int round = 0; round < 20; round++) {
            String event = "e-" + round;
            Runnable delivery = () -> backend.send(line, chat(event, 1));
            atOnce(List.of(delivery, delivery, delivery, delivery));
        }
        assertThat(waiting(line)).hasSize(20).extracting(Chat::eventId).doesNotHaveDuplicates();
    }

    @Test
    void a_stop_after_the_id_was_remembered_does_not_bring_the_event_back() {
        Actor line = line("chat-stop-1");
        backend.send(line, chat("e-1", 1));
        inbox.remember("e-1", line.tenant());
        assertThat(waiting(line)).isEmpty();
        assertThat(rows(ChatInbox.PENDING, line)).isEmpty();
    }

    @Test
    void a_stop_while_a_late_delivery_writes_again_does_not_bring_the_event_back() {
        Actor line = line("chat-stop-2");
        backend.send(line, chat("e-1", 1));
        backend.send(line, new FinishChat("e-1"));
        inbox.store(chat("e-1", 1), line.tenant());
        assertThat(rows(ChatInbox.PENDING, line)).hasSize(1);
        assertThat(waiting(line)).isEmpty();
        assertThat(rows(ChatInbox.PENDING, line)).isEmpty();
    }

    @Test
    void a_stop_right_after_the_event_was_stored_loses_nothing() {
        Actor line = line("chat-stop-3");
        inbox.store(chat("e-1", 1), line.tenant());
        assertThat(waiting(line)).extracting(Chat::eventId).containsExactly("e-1");
        backend.send(line, chat("e-1", 1));
        assertThat(waiting(line)).hasSize(1);
    }

    @Test
    void the_platform_sees_what_all_organisations_left_over_and_each_organisation_only_its_own() {
        Actor here = line("chat-here");
        Actor there = line("chat-there");
        backend.send(here, chat("same-id", 1));
        backend.send(there, chat("same-id", 2));

        Actor platform = Actor.system(TenantId.PLATFORM, Channel.LINE);
        assertThat(backend.ask(platform, new UnfinishedChats()).chats())
                .filteredOn(chat -> chat.eventId().equals("same-id"))
                .extracting(Chat::tenant)
                .containsExactly(here.tenant(), there.tenant());

        backend.send(there, new FinishChat("same-id"));
        assertThat(waiting(here)).hasSize(1);
        assertThat(waiting(there)).isEmpty();
    }

    @Test
    void neither_the_user_nor_the_words_stand_in_the_rows_in_clear() {
        Actor line = line("chat-sealed");
        backend.send(line, chat("e-1", 1));
        assertThat(rows(ChatInbox.PENDING, line))
                .singleElement()
                .satisfies(row -> assertThat(row.toJson()).contains("e-1").doesNotContain(USER, "สวัสดี", "userId"));
        backend.send(line, new FinishChat("e-1"));
        assertThat(rows(ChatInbox.SEEN, line))
                .singleElement()
                .satisfies(row -> assertThat(row.toJson()).contains("e-1").doesNotContain(USER));
    }

    @Test
    void only_the_system_may_touch_the_inbox() {
        Actor resident =
                new Actor(new TenantId("chat-wall"), "subscriber/x", Channel.LINE, Set.of(Role.RESIDENT), Set.of());
        assertThatThrownBy(() -> backend.send(resident, chat("e-1", 1))).isInstanceOf(NotAllowed.class);
        assertThatThrownBy(() -> backend.send(resident, new FinishChat("e-1"))).isInstanceOf(NotAllowed.class);
        assertThatThrownBy(() -> backend.ask(resident, new UnfinishedChats())).isInstanceOf(NotAllowed.class);
    }

    private List<Chat> waiting(Actor actor) {
        return backend.ask(actor, new UnfinishedChats()).chats();
    }

    private List<Document> rows(String collection, Actor actor) {
        return database.getCollection(collection + ".1").find().into(new ArrayList<>()).stream()
                .filter(row -> row.getString("_id").startsWith(actor.tenant() + "/"))
                .toList();
    }

    private static void atOnce(List<Runnable> deliveries) throws Exception {
        CountDownLatch start = new CountDownLatch(1);
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<?>> running = new ArrayList<>();
            for (Runnable delivery : deliveries) {
                running.add(threads.submit(() -> {
                    start.await();
                    if (ThreadLocalRandom.current().nextBoolean()) {
                        Thread.yield();
                    }
                    delivery.run();
                    return null;
                }));
            }
            start.countDown();
            for (Future<?> each : running) {
                each.get();
            }
        }
    }

    private static Actor line(String tenant) {
        return Actor.system(new TenantId(tenant), Channel.LINE);
    }

    private static ReceiveChat chat(String event, long timestamp) {
        return new ReceiveChat(event, USER, timestamp, json(event));
    }

    private static String json(String event) {
        return "{\"webhookEventId\":\"" + event + "\",\"source\":{\"userId\":\"" + USER
                + "\"},\"message\":{\"text\":\"สวัสดี\"}}";
    }
}
