package app.prongsai.eventstore.proof;

import static org.assertj.core.api.Assertions.assertThat;

import app.prongsai.eventstore.CommitLog;
import app.prongsai.eventstore.Keys;
import app.prongsai.eventstore.database.ServerInMemory;
import app.prongsai.shared.TenantId;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoDatabase;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicBoolean;
import org.bson.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class VerificationTest {

    /** Two share a partition. */
    private static final List<String> TENANTS = tenants();

    private static final LocalDate MONDAY = LocalDate.of(2026, 11, 23);
    private static final Instant MIDNIGHT = Instant.parse("2026-11-22T17:00:00Z");

    private final ServerInMemory server = new ServerInMemory();
    private final TestSigner signer = new TestSigner();
    private MongoClient client;
    private MongoDatabase database;
    private CommitLog log;

    @BeforeEach
    void connect() {
        client = MongoClients.create(server.uri());
        database = client.getDatabase("prongsai");
        log = new CommitLog(database);
    }

    @AfterEach
    void disconnect() {
        client.close();
        server.close();
    }

    @Test
    void an_untouched_log_is_sound_and_its_heads_are_the_last_hashes() {
        fill();
        Verdict verdict = verify();
        assertThat(verdict.damages()).isEmpty();
        assertThat(verdict.histories()).hasSize(TENANTS.size()).allSatisfy(history -> {
            assertThat(history.commits()).isEqualTo(10);
            assertThat(history.anchors()).isEqualTo(2);
            assertThat(history.head())
                    .isEqualTo(log.history(history.organisation(), 10, 1)
                            .getFirst()
                            .hash());
        });
    }

    @Test
    void of_a_thousand_tamperings_each_is_found_and_its_first_commit_named() {
        fill();
        Tampering tampering = new Tampering(database.getCollection("log"), 2569);
        Map<Tampering.Deed, Integer> found = new EnumMap<>(Tampering.Deed.class);
        for (int count = 0; count < 1_000; ) {
            Tampering.Deed deed = Tampering.Deed.values()[count % Tampering.Deed.values().length];
            List<Document> touched = tampering.commit(deed);
            if (!touched.isEmpty()) {
                Document victim = touched.getFirst();
                assertThat(damages(victim, deed, count % 20 == 0))
                        .as("%s of %s", deed, victim.toJson())
                        .anyMatch(damage -> names(damage, victim, deed));
                tampering.undo(touched);
                found.merge(deed, 1, Integer::sum);
                count++;
            }
        }
        assertThat(found).hasSize(7);
        assertThat(found.values()).allMatch(times -> times >= 142);
        assertThat(verify().damages()).isEmpty();
    }

    /** What the walk through one organisation's history names, the walk through all names too: it takes the same steps. */
    private List<Damage> damages(Document victim, Tampering.Deed deed, boolean all) {
        List<Damage> own = new Verification(database)
                .one(new TenantId(Tampering.tenant(victim)), walked -> {})
                .damages();
        return !all && own.stream().anyMatch(damage -> names(damage, victim, deed))
                ? own
                : verify(TENANTS).damages();
    }

    /**
     * What was sealed again, up to the end of the history, is found by the anchor: the damage begins behind the one before.
     */
    private static boolean names(Damage damage, Document victim, Tampering.Deed deed) {
        if (damage.organisation() == null) {
            return victim.getString("_id").equals(damage.position());
        }
        long first = Tampering.number(victim);
        if (deed == Tampering.Deed.FORGE_ALL_AFTER
                || first == 10 && damage.what().contains("rewritten")) {
            first = first <= 5 ? 1 : 6;
        }
        // Of two that follow each other in the wrong order either may be the one that was moved.
        long doubt = deed == Tampering.Deed.SWAP ? 1 : 0;
        return damage.organisation().code().equals(Tampering.tenant(victim))
                && Math.abs(damage.commit() - first) <= doubt;
    }

    @Test
    void a_tail_that_was_cut_off_is_missed_by_the_anchor_and_by_who_read_it() {
        TenantId tenant = new TenantId("cut");
        Histories.append(log, "cut", 10);
        database.getCollection("tokens")
                .insertOne(new Document("_id", "boards/0")
                        .append("positions", new ArrayList<>(Collections.nCopies(Keys.PARTITIONS, 0L)) {
                            {
                                set(Keys.partitionOf(tenant), 9L);
                            }
                        }));
        drop("cut", 10);
        assertThat(verify().damages()).isEmpty();
        drop("cut", 9);
        assertThat(verify().damages())
                .singleElement()
                .satisfies(
                        damage -> assertThat(damage.position()).isEqualTo(Keys.position(Keys.partitionOf(tenant), 9)));
        new Anchors(database).anchorDay(tenant, MONDAY, MIDNIGHT, signer);
        drop("cut", 8);
        assertThat(new Verification(database)
                        .one(tenant, walked -> {})
                        .damages()
                        .getFirst())
                .hasToString(
                        "organisation cut, commit 8: is missing: on 2026-11-23 commit 8 was published as the last");
    }

    @Test
    void a_whole_history_that_vanished_is_missed() {
        Histories.append(log, "gone", 3);
        Histories.append(log, "here", 3);
        for (int number = 1; number <= 3; number++) {
            drop("gone", number);
        }
        assertThat(verify().damages()).isEmpty();
        assertThat(new Verification(database)
                        .all(List.of(new TenantId("gone")), walked -> {})
                        .damages())
                .extracting(Damage::toString)
                .containsExactly("organisation gone, commit 1: is missing, and all others");
    }

    @Test
    void an_anchor_that_was_changed_is_found() {
        Histories.append(log, "anchored", 5);
        new Anchors(database).anchorDay(new TenantId("anchored"), MONDAY, MIDNIGHT, signer);
        database.getCollection("anchors").updateOne(new Document(), new Document("$set", new Document("chain", 4L)));
        assertThat(verify().damages())
                .extracting(Damage::toString)
                .containsExactly(
                        "organisation anchored, commit 4: its anchor of 2026-11-23 is not the one that was signed");
    }

    @Test
    void a_document_that_is_no_commit_is_found() {
        Histories.append(log, "town", 2);
        database.getCollection("log")
                .insertOne(new Document("_id", "zz")
                        .append("chain", "a")
                        .append("stream", "b")
                        .append("command", "c"));
        assertThat(verify().damages())
                .extracting(Damage::what)
                .containsExactly("holds a document that is no commit: zz");
    }

    @Test
    void commits_appended_meanwhile_are_no_damage() throws InterruptedException {
        fill();
        AtomicBoolean enough = new AtomicBoolean();
        CountDownLatch under = new CountDownLatch(TENANTS.size());
        List<Thread> writers = TENANTS.stream()
                .map(code -> Thread.ofVirtual().start(() -> {
                    while (!enough.get()) {
                        Histories.append(log, code, 1);
                        under.countDown();
                    }
                }))
                .toList();
        under.await();
        long before = 0;
        for (int time = 0; time < 5; time++) {
            Verdict verdict = verify();
            assertThat(verdict.damages()).isEmpty();
            assertThat(verdict.commits()).isGreaterThanOrEqualTo(before);
            before = verdict.commits();
        }
        enough.set(true);
        for (Thread writer : writers) {
            writer.join();
        }
        assertThat(verify().commits()).isGreaterThan(TENANTS.size() * 10L);
    }

    @Test
    void one_organisation_is_judged_by_its_own_history_alone() {
        fill();
        drop(TENANTS.getFirst(), 4);
        Verification verification = new Verification(database);
        assertThat(verification
                        .one(new TenantId(TENANTS.getFirst()), walked -> {})
                        .damages())
                .anyMatch(damage -> damage.commit() == 4);
        assertThat(verification.one(new TenantId(TENANTS.get(2)), walked -> {}).sound())
                .isTrue();
    }

    private Verdict verify() {
        return verify(List.of());
    }

    private Verdict verify(List<String> expected) {
        return new Verification(database)
                .all(expected.stream().map(TenantId::new).toList(), walked -> {});
    }

    private void drop(String code, int number) {
        database.getCollection("log").deleteOne(new Document("chain", Keys.chain(new TenantId(code), number)));
    }

    /** Ten commits each, in turns, anchored after five and at the end. */
    private void fill() {
        Anchors anchors = new Anchors(database);
        for (int day = 0; day < 2; day++) {
            for (int commit = 0; commit < 5; commit++) {
                TENANTS.forEach(code -> Histories.append(log, code, 1));
            }
            for (String code : TENANTS) {
                anchors.anchorDay(new TenantId(code), MONDAY.plusDays(day), MIDNIGHT, signer);
            }
        }
    }

    private static List<String> tenants() {
        List<String> codes = new ArrayList<>(List.of("9900001"));
        int partition = Keys.partitionOf(new TenantId("9900001"));
        for (int number = 9900002; codes.size() < 2; number++) {
            if (Keys.partitionOf(new TenantId("" + number)) == partition) {
                codes.add("" + number);
            }
        }
        codes.addAll(List.of("3031234", "town"));
        return codes;
    }
}
