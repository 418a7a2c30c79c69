package app.prongsai.platform;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.prongsai.eventstore.backup.BackupRefused;
import app.prongsai.eventstore.backup.Restore;
import app.prongsai.eventstore.proof.RawLog;
import app.prongsai.eventstore.proof.Signer;
import app.prongsai.eventstore.proof.Verdict;
import app.prongsai.eventstore.proof.Verification;
import app.prongsai.evidence.StoreFile;
import app.prongsai.evidence.StoredFile;
import app.prongsai.measures.MeasureId;
import app.prongsai.measures.read.MeasureBoard;
import app.prongsai.measures.write.ReportProgress;
import app.prongsai.shared.Actor;
import app.prongsai.shared.RuleViolated;
import app.prongsai.shared.TenantId;
import app.prongsai.staff.Authenticate;
import app.prongsai.staff.InvitePerson;
import app.prongsai.staff.PersonId;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicBoolean;
import org.bson.Document;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BackupsTest {

    private static final TenantId TOWN = new TenantId("9900001");

    private static Instance here;
    private static Instance nowhere;
    private static Instance elsewhere;
    private static String moved;

    @TempDir
    Path folder;

    private Path file;
    private Instance there;

    /** Two towns here, the first of them moved to where there is another already, and an instance that stays empty. */
    @BeforeAll
    static void towns(@TempDir Path folder) throws IOException {
        here = new Instance();
        here.fill("9900001");
        here.fill("9900002");
        nowhere = new Instance();
        elsewhere = new Instance();
        elsewhere.fill("9900003");
        Path file = folder.resolve("moved.backup");
        here.bean(Backups.class).write(file, TOWN, commits -> {});
        moved = elsewhere.bean(Backups.class).restore(file, TOWN, commits -> {});
        elsewhere.caughtUp();
    }

    @AfterAll
    static void stop() {
        here.close();
        nowhere.close();
        elsewhere.close();
    }

    @BeforeEach
    void names_the_file() {
        file = folder.resolve("town.backup");
    }

    @AfterEach
    void stopAnother() {
        if (there != null) {
            there.close();
        }
    }

    @Test
    void an_organisation_moves_to_another_running_instance_with_all_it_has() {
        assertThat(moved).isEqualTo(here.bean(RawLog.class).length(TOWN) + " commits of 1 organisations");
        assertThat(elsewhere.rows(TOWN.code())).isEqualTo(here.rows(TOWN.code()));
        assertThat(elsewhere.backend().ask(Actor.publicOf(TOWN), new Authenticate("malee", Instance.PASSWORD)))
                .isNotNull();
        assertThat(elsewhere
                        .backend()
                        .ask(Instance.coordinator(TOWN), new StoredFile(new StoreFile(Instance.PICTURE).file()))
                        .bytes())
                .isEqualTo(Instance.PICTURE);
        assertThat(elsewhere.rows("9900002")).isEmpty();
    }

    @Test
    void its_proof_is_the_same_there_and_goes_on_with_what_is_done_next() throws IOException {
        there = new Instance();
        there.fill("9900003");
        backup(here, TOWN);
        restore(TOWN);
        Verdict.History moved = history(there);
        assertThat(moved).isEqualTo(history(here));
        assertThat(moved.anchors()).isEqualTo(1);
        there.caughtUp();
        there.backend().send(Instance.coordinator(TOWN), new ReportProgress(new MeasureId("m-1"), 60, "ต่อ"));
        there.caughtUp();
        Verdict verdict = there.bean(Verification.class).all(List.of(), walked -> {});
        assertThat(verdict.damages()).isEmpty();
        assertThat(history(there).commits()).isEqualTo(moved.commits() + 1);
    }

    @Test
    void no_announcement_is_sent_and_nothing_decided_a_second_time() {
        assertThat(elsewhere.pending(TOWN)).isEmpty();
        assertThat(history(elsewhere).commits()).isEqualTo(history(here).commits());
    }

    @Test
    void what_one_person_has_there_nobody_else_gets() {
        assertThatThrownBy(() -> elsewhere
                        .backend()
                        .send(
                                Actor.operator(TOWN, "operator"),
                                new InvitePerson(new PersonId("p-2"), "อื่น", "อื่น", "malee", Set.of(), Set.of())))
                .isInstanceOf(RuleViolated.class);
    }

    @Test
    void a_whole_instance_comes_back_in_an_empty_database_only() throws IOException {
        there = new Instance();
        backup(here, null);
        restore(null);
        there.caughtUp();
        for (String code : List.of("9900001", "9900002")) {
            assertThat(there.rows(code)).isEqualTo(here.rows(code));
        }
        assertThat(there.bean(Verification.class).all(List.of(), walked -> {}).damages())
                .isEmpty();
        assertThatThrownBy(() -> restore(null))
                .isInstanceOf(BackupRefused.class)
                .hasMessageContaining("empty database");
    }

    @Test
    void one_organisation_is_taken_from_a_backup_of_all_and_only_once() throws IOException {
        there = new Instance();
        backup(here, null);
        restore(TOWN);
        there.caughtUp();
        assertThat(there.rows(TOWN.code())).isEqualTo(here.rows(TOWN.code()));
        assertThat(there.rows("9900002")).isEmpty();
        assertThatThrownBy(() -> restore(TOWN))
                .isInstanceOf(BackupRefused.class)
                .hasMessage("Organisation 9900001 has a history here already. Nothing was changed.");
        assertThatThrownBy(() -> restore(new TenantId("9999999"))).isInstanceOf(BackupRefused.class);
    }

    @Test
    void a_backup_that_was_changed_or_cut_anywhere_is_refused_and_leaves_nothing() throws IOException {
        backup(here, null);
        byte[] whole = Files.readAllBytes(file);
        Random random = new Random(2569);
        for (int time = 0; time < 300; time++) {
            byte[] damaged = whole.clone();
            if (time % 3 == 0) {
                damaged = Arrays.copyOf(whole, random.nextInt(whole.length));
            } else {
                damaged[random.nextInt(whole.length)] ^= (byte) (1 << random.nextInt(8));
            }
            Files.write(file, damaged);
            assertThatThrownBy(() -> restore(nowhere, either(random)))
                    .isInstanceOf(BackupRefused.class)
                    .hasMessageStartingWith("The backup is damaged");
        }
        assertThat(nowhere.rows("9900001")).isEmpty();
        assertThat(nowhere.bean(RawLog.class).documents()).isZero();
    }

    private static TenantId either(Random random) {
        return random.nextBoolean() ? TOWN : new TenantId("9900002");
    }

    @Test
    void under_another_master_key_it_is_refused() throws IOException {
        backup(here, TOWN);
        assertThatThrownBy(() ->
                        nowhere.bean(Restore.class).restore(file, TOWN, "another", Restore.Keys.NONE, commits -> {}))
                .isInstanceOf(BackupRefused.class)
                .hasMessageContaining("another master key");
        assertThat(nowhere.rows(TOWN.code())).isEmpty();
    }

    @Test
    void a_verb_that_was_started_with_another_master_key_than_the_instance_writes_no_backup() {
        there = new Instance();
        here.bean(Signer.class).publicKey();
        byte[] another = new byte[32];
        another[0] = 1;
        there.database().getCollection("proof-keys.1").drop();
        for (Document key : here.database().getCollection("proof-keys.1").find()) {
            Document row = key.get("row", Document.class);
            String sealed = new Seal(another).seal(TenantId.PLATFORM, "the private key");
            there.database()
                    .getCollection("proof-keys.1")
                    .insertOne(new Document(key).append("row", new Document(row).append("sealedPrivateKey", sealed)));
        }
        assertThatThrownBy(() -> backup(there, null))
                .isInstanceOf(BackupRefused.class)
                .hasMessageContaining("another master key");
        assertThat(folder).isEmptyDirectory();
    }

    @Test
    void a_file_that_exists_is_not_overwritten_and_nothing_is_left_of_a_refused_backup() throws IOException {
        Files.writeString(file, "mine");
        assertThatThrownBy(() -> backup(here, TOWN)).isInstanceOf(BackupRefused.class);
        assertThat(file).hasContent("mine");
        Files.delete(file);
        assertThatThrownBy(() -> backup(here, new TenantId("9999999"))).isInstanceOf(BackupRefused.class);
        assertThat(folder).isEmptyDirectory();
    }

    @Test
    void a_backup_taken_while_people_work_holds_a_sound_history() throws Exception {
        AtomicBoolean enough = new AtomicBoolean();
        CountDownLatch working = new CountDownLatch(10);
        TenantId busy = new TenantId("9900004");
        here.fill("9900004");
        Thread worker = Thread.ofVirtual().start(() -> {
            for (int step = 0; !enough.get(); step++) {
                here.backend()
                        .send(
                                Instance.coordinator(busy),
                                new ReportProgress(new MeasureId("m-" + step % 5), step % 90, "งาน " + step));
                working.countDown();
            }
        });
        working.await();
        backup(here, busy);
        enough.set(true);
        worker.join();
        restore(elsewhere, busy);
        elsewhere.caughtUp();
        assertThat(elsewhere.bean(Verification.class).one(busy, walked -> {}).damages())
                .isEmpty();
        assertThat(elsewhere
                        .backend()
                        .ask(Instance.coordinator(busy), new MeasureBoard(2570))
                        .rows())
                .hasSize(5);
    }

    private void backup(Instance instance, TenantId only) throws IOException {
        instance.bean(Backups.class).write(file, only, commits -> {});
    }

    private void restore(TenantId only) throws IOException {
        restore(there, only);
    }

    private void restore(Instance instance, TenantId only) throws IOException {
        instance.bean(Backups.class).restore(file, only, commits -> {});
    }

    private static Verdict.History history(Instance instance) {
        Verdict verdict = instance.bean(Verification.class).one(TOWN, walked -> {});
        assertThat(verdict.damages()).isEmpty();
        return verdict.histories().getFirst();
    }
}
