package app.prongsai.links;

import static app.prongsai.testing.Eventually.eventually;
import static org.assertj.core.api.Assertions.assertThat;

import app.prongsai.eventstore.CommitLog;
import app.prongsai.eventstore.StoredEvent;
import app.prongsai.evidence.DeadLinks;
import app.prongsai.evidence.EvidenceVault;
import app.prongsai.links.LinkStates.State;
import app.prongsai.measures.Evidence;
import app.prongsai.measures.EvidenceKind;
import app.prongsai.measures.Guideline;
import app.prongsai.measures.MeasureId;
import app.prongsai.measures.Responsible;
import app.prongsai.measures.write.AttachEvidence;
import app.prongsai.measures.write.CorrectEvidence;
import app.prongsai.measures.write.PlanMeasure;
import app.prongsai.measures.write.WithdrawEvidence;
import app.prongsai.platform.Backend;
import app.prongsai.shared.Actor;
import app.prongsai.shared.Channel;
import app.prongsai.shared.Role;
import app.prongsai.shared.TenantId;
import app.prongsai.testing.BackendUnderTest;
import app.prongsai.testing.SettableClock;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;

@SpringBootTest(
        classes = BackendUnderTest.class,
        properties = {
            "prongsai.links.allow-loopback=true",
            "prongsai.links.pause=0s",
            "prongsai.links.every=1h",
            "prongsai.links.tries=2"
        })
class LinkRoundsTest {

    private static final MeasureId MEASURE = new MeasureId("m-1");
    private static final LocalDate FROM = LocalDate.of(2026, 10, 1);
    private static final LocalDate TO = LocalDate.of(2027, 9, 30);

    @Autowired
    Backend backend;

    @Autowired
    LinkRounds rounds;

    @Autowired
    LinkDiary diary;

    @Autowired
    SettableClock clock;

    @Autowired
    CommitLog log;

    private final Map<String, Integer> statuses = new ConcurrentHashMap<>();
    private final Map<String, AtomicInteger> asked = new ConcurrentHashMap<>();
    private final CountDownLatch held = new CountDownLatch(1);
    private HttpServer site;

    @BeforeEach
    void open() throws IOException {
        site = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        site.createContext("/", this::answer);
        site.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        site.start();
        rounds.start();
    }

    @AfterEach
    void close() {
        held.countDown();
        rounds.stop();
        site.stop(0);
    }

    @Test
    void a_link_is_looked_at_when_it_is_attached_and_reported_when_it_dies_and_when_it_is_back() {
        Actor officer = planned("dies");
        statuses.put("/plan", 404);
        attach(officer, "e-1", at("/plan?token=secret"));
        eventually(() -> {
            rounds.tick();
            assertThat(state(officer, at("/plan?token=secret")).trouble()).isEqualTo(Trouble.NOT_FOUND);
        });
        eventually(() -> assertThat(backend.ask(officer, new DeadLinks(2570)).links())
                .singleElement()
                .satisfies(dead -> {
                    assertThat(dead.code()).isEqualTo("7001");
                    assertThat(dead.evidence()).isEqualTo("e-1");
                    assertThat(dead.trouble()).isEqualTo(Trouble.NOT_FOUND);
                }));
        assertThat(backend.ask(officer, new EvidenceVault(2570)).items())
                .singleElement()
                .matches(EvidenceVault.Item::deadLink);

        later(Duration.ofDays(2));
        eventually(() -> {
            rounds.tick();
            assertThat(asked.get("/plan")).hasValueGreaterThan(1);
        });
        isWrittenDown(officer, at("/plan?token=secret"));
        statuses.put("/plan", 200);
        later(Duration.ofDays(2));
        eventually(() -> {
            rounds.tick();
            assertThat(state(officer, at("/plan?token=secret")).dead()).isFalse();
        });
        eventually(() ->
                assertThat(backend.ask(officer, new DeadLinks(2570)).links()).isEmpty());
        assertThat(linkEvents(officer)).containsExactly("links.LinkFoundDead", "links.LinkFoundAlive");
    }

    @Test
    void a_site_that_is_broken_counts_as_dead_only_when_it_fails_again() {
        Actor officer = planned("broken");
        statuses.put("/broken", 500);
        attach(officer, "e-1", at("/broken"));
        eventually(() -> {
            rounds.tick();
            assertThat(asked.get("/broken")).hasValue(1);
        });
        isWrittenDown(officer, at("/broken"));
        assertThat(linkEvents(officer)).isEmpty();
        later(Duration.ofHours(9));
        eventually(() -> {
            rounds.tick();
            assertThat(state(officer, at("/broken")).trouble()).isEqualTo(Trouble.SITE_BROKEN);
        });
        assertThat(asked.get("/broken")).hasValue(2);
    }

    @Test
    void after_a_stop_a_link_is_not_looked_at_before_it_is_due_and_a_withdrawn_or_corrected_one_never() {
        Actor officer = planned("stop");
        attach(officer, "e-1", at("/kept"));
        attach(officer, "e-2", at("/withdrawn"));
        attach(officer, "e-0", at("/still"));
        eventually(() -> {
            rounds.tick();
            assertThat(state(officer, at("/kept")).dead()).isFalse();
            assertThat(state(officer, at("/withdrawn")).dead()).isFalse();
        });
        isWrittenDown(officer, at("/kept"));
        isWrittenDown(officer, at("/withdrawn"));
        isWrittenDown(officer, at("/still"));
        backend.send(officer, new WithdrawEvidence(MEASURE, "e-2", "ลิงก์ผิด"));
        backend.send(officer, new CorrectEvidence(MEASURE, publication("e-1", at("/right")), "ลิงก์ผิด"));
        rounds.stop();
        rounds.start();
        attach(officer, "e-3", at("/new"));
        eventually(() -> {
            rounds.tick();
            assertThat(state(officer, at("/new")).dead()).isFalse();
            assertThat(state(officer, at("/right")).dead()).isFalse();
        });
        isWrittenDown(officer, at("/new"));
        isWrittenDown(officer, at("/right"));
        assertThat(asked.get("/still")).hasValue(1);
        later(Duration.ofDays(8));
        eventually(() -> {
            rounds.tick();
            assertThat(asked.get("/still")).hasValue(2);
            assertThat(asked.get("/new")).hasValue(2);
        });
        assertThat(asked.get("/withdrawn")).hasValue(1);
        assertThat(asked.get("/kept")).hasValue(1);
    }

    @Test
    void the_slow_links_of_one_organisation_delay_no_other() {
        Actor slow = planned("slow");
        Actor quick = planned("quick");
        for (int i = 0; i < 20; i++) {
            attach(slow, "e-" + i, at("/held?" + i));
        }
        eventually(() -> {
            rounds.tick();
            assertThat(asked.getOrDefault("/held", new AtomicInteger())).hasValueGreaterThan(0);
        });
        attach(quick, "e-1", "http://localhost:" + site.getAddress().getPort() + "/quick");
        eventually(() -> {
            rounds.tick();
            assertThat(state(quick, "http://localhost:" + site.getAddress().getPort() + "/quick")
                            .dead())
                    .isFalse();
        });
        assertThat(asked.get("/held")).hasValue(1);
    }

    @ParameterizedTest
    @CsvSource({
        "/to-metadata,NOT_PUBLIC",
        "/to-office,NOT_PUBLIC",
        "/to-file,NOT_PUBLIC",
        "/in-circles,LEADS_IN_CIRCLES",
        "/gone,NOT_FOUND"
    })
    void no_link_leads_the_server_into_its_own_house(String path, Trouble trouble) {
        statuses.put("/gone", 410);
        try (ScheduledExecutorService timer = Executors.newScheduledThreadPool(1)) {
            HttpLook look = new HttpLook(Duration.ofSeconds(5), timer);
            assertThat(new LinkCheck(look, true).of(at(path)).trouble()).isEqualTo(trouble);
            assertThat(asked).containsKey(path);
            asked.clear();
            assertThat(new LinkCheck(look, false).of(at(path)).trouble()).isEqualTo(Trouble.NOT_PUBLIC);
            assertThat(new LinkCheck(look, false)
                            .of("http://localhost:" + site.getAddress().getPort() + path)
                            .trouble())
                    .isEqualTo(Trouble.NOT_PUBLIC);
            assertThat(asked).isEmpty();
        }
    }

    @Test
    void a_site_that_never_answers_is_left_in_time() {
        try (ScheduledExecutorService timer = Executors.newScheduledThreadPool(1)) {
            HttpLook look = new HttpLook(Duration.ofMillis(200), timer);
            assertThat(new LinkCheck(look, true).of(at("/held")))
                    .isEqualTo(new LinkCheck.Finding(false, Trouble.NO_ANSWER));
        }
    }

    private void answer(HttpExchange exchange) throws IOException {
        String path = exchange.getRequestURI().getPath();
        asked.computeIfAbsent(path, one -> new AtomicInteger()).incrementAndGet();
        String onwards = Map.of(
                        "/to-metadata", "http://169.254.169.254/latest/meta-data/",
                        "/to-office", "//10.0.0.1/",
                        "/to-file", "file:///etc/passwd",
                        "/in-circles", "in-circles")
                .get(path);
        if (path.equals("/held")) {
            await();
        }
        if (onwards != null) {
            exchange.getResponseHeaders().set("Location", onwards);
        }
        exchange.sendResponseHeaders(onwards != null ? 302 : statuses.getOrDefault(path, 200), -1);
        exchange.close();
    }

    private void await() throws IOException {
        try {
            held.await();
        } catch (InterruptedException e) {
            throw new IOException(e);
        }
    }

    private Actor planned(String code) {
        Actor actor =
                new Actor(new TenantId("links-" + code), "person/1", Channel.WEB, Set.of(Role.COORDINATOR), Set.of());
        backend.send(
                actor,
                new PlanMeasure(
                        MEASURE,
                        2570,
                        "7001",
                        "มาตรการเผยแพร่ข้อมูล",
                        FROM,
                        TO,
                        List.of(new Guideline(
                                1, "เผยแพร่", List.of(new Responsible("สำนักปลัด", null, null)), FROM, TO))));
        return actor;
    }

    private void attach(Actor actor, String id, String link) {
        backend.send(actor, new AttachEvidence(MEASURE, publication(id, link)));
    }

    private static Evidence publication(String id, String link) {
        return new Evidence(id, EvidenceKind.PUBLICATION, "เผยแพร่ " + id, null, null, null, link, null);
    }

    private String at(String path) {
        return "http://127.0.0.1:" + site.getAddress().getPort() + path;
    }

    private State state(Actor actor, String link) {
        State state = backend.ask(actor, new LinkStates(List.of(link))).byLink().get(link);
        assertThat(state).isNotNull();
        return state;
    }

    private void isWrittenDown(Actor actor, String link) {
        eventually(() -> assertThat(diary.due(actor.tenant(), List.of(link))).isEmpty());
    }

    private List<String> linkEvents(Actor actor) {
        return log.history(actor.tenant(), 1, 100).stream()
                .flatMap(commit -> commit.events().stream())
                .map(StoredEvent::type)
                .filter(type -> type.startsWith("links."))
                .toList();
    }

    private void later(Duration time) {
        clock.set(clock.instant().plus(time));
    }
}
