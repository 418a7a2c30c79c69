package app.prongsai.bot.proof;

import static org.assertj.core.api.Assertions.assertThat;

import app.prongsai.bot.Dialogue;
import app.prongsai.bot.Town;
import app.prongsai.bot.WebhookSender;
import app.prongsai.conversations.UnfinishedChats;
import app.prongsai.eventstore.Commit;
import app.prongsai.eventstore.CommitLog;
import app.prongsai.platform.Backend;
import app.prongsai.testing.ChildProcess;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executors;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Many webhooks, each delivered five times, shuffled, to two processes on one database. {@code -Dprongsai.proof.webhooks}
 * says how many; the plain build takes few.
 */
class WebhookStormTest {

    private static final int EVENTS = Integer.getInteger("prongsai.proof.webhooks", 200);
    private static final int TIMES = 5;
    private static final int OFFICERS = 10;
    private static final int SENDERS = 8;

    @TempDir
    Path folder;

    @Test
    void five_times_as_many_webhooks_as_events_have_as_many_effects_as_events() throws Exception {
        int portHere = Stage.freePort();
        int portThere = Stage.freePort();
        try (Stage stage = new Stage(folder)) {
            var here = stage.here(portHere, Map.of());
            Backend backend = here.getBean(Backend.class);
            Town town = stage.town(backend, portHere, "storm").founded();
            List<Dialogue> officers = IntStream.range(0, OFFICERS)
                    .mapToObj(number -> officer(town, number))
                    .toList();
            try (ChildProcess there = stage.process(portThere)) {
                assertThat(there).isNotNull();
                List<Integer> statuses = deliver(town, officers, List.of(portHere, portThere));
                assertThat(statuses).hasSize(EVENTS * TIMES).containsOnly(200);
                awaitAllWorkedOn(backend, town);
            }
            Map<String, Long> effects = effects(here.getBean(CommitLog.class), town);
            assertThat(effects).hasSize(EVENTS);
            assertThat(effects.values()).containsOnly(1L);
        }
    }

    private static Dialogue officer(Town town, int number) {
        town.plans("66" + (10 + number), "มาตรการที่ " + number);
        return town.staff("เจ้าหน้าที่ " + number, app.prongsai.shared.Role.OFFICER);
    }

    private List<Integer> deliver(Town town, List<Dialogue> officers, List<Integer> ports) {
        List<String> bodies = new ArrayList<>();
        for (int event = 0; event < EVENTS; event++) {
            int officer = event % OFFICERS;
            String text = "66" + (10 + officer) + " 10% ครั้งที่ " + event + " จบ";
            String body = WebhookEvents.body(
                    town.bot(),
                    List.of(WebhookEvents.text(
                            "storm-" + event, officers.get(officer).user(), 1_790_000_000_000L + event, text)));
            Collections.addAll(bodies, Collections.nCopies(TIMES, body).toArray(String[]::new));
        }
        Collections.shuffle(bodies, new Random(5));
        ConcurrentLinkedQueue<String> queue = new ConcurrentLinkedQueue<>(bodies);
        List<Integer> statuses = Collections.synchronizedList(new ArrayList<>());
        try (var senders = Executors.newFixedThreadPool(SENDERS)) {
            for (int sender = 0; sender < SENDERS; sender++) {
                URI address = URI.create("http://localhost:" + ports.get(sender % 2) + "/line/storm/webhook");
                WebhookSender line = new WebhookSender(address, town.secret());
                senders.submit(() -> {
                    for (String body = queue.poll(); body != null; body = queue.poll()) {
                        statuses.add(line.send(body));
                    }
                });
            }
        }
        return statuses;
    }

    private static void awaitAllWorkedOn(Backend backend, Town town) {
        long end = System.nanoTime()
                + Duration.ofMinutes(2).plusMillis(EVENTS * 40L).toNanos();
        while (!backend.ask(town.system(), new UnfinishedChats()).chats().isEmpty()) {
            assertThat(System.nanoTime()).as("all events are worked on in time").isLessThan(end);
            LockSupport.parkNanos(Duration.ofMillis(50).toNanos());
        }
    }

    /** How often each event's words stand in the history. */
    private static Map<String, Long> effects(CommitLog log, Town town) {
        List<String> texts = new ArrayList<>();
        List<Commit> page = log.history(town.tenant(), 1, 500);
        while (!page.isEmpty()) {
            page.stream()
                    .flatMap(commit -> commit.events().stream())
                    .filter(event -> event.type().equals("measures.ProgressReported"))
                    .map(event -> event.payload().toJson())
                    .forEach(texts::add);
            page = log.history(town.tenant(), page.getLast().chain() + 1, 500);
        }
        return texts.stream()
                .map(text -> text.replaceAll("(?s).*(ครั้งที่ \\d+ จบ).*", "$1"))
                .collect(Collectors.groupingBy(text -> text, Collectors.counting()));
    }
}
