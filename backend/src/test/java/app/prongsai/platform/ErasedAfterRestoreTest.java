package app.prongsai.platform;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.prongsai.eventstore.backup.BackupRefused;
import app.prongsai.organisations.SuspendOrganisation;
import app.prongsai.shared.Actor;
import app.prongsai.shared.Channel;
import app.prongsai.shared.TenantId;
import app.prongsai.staff.People;
import app.prongsai.subscriptions.SubscribersOf;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A backup is made, a person erased, and the old backup restored. */
class ErasedAfterRestoreTest {

    private static final TenantId TOWN = new TenantId("9900001");
    private static final String MALEE = "person/malee";

    @TempDir
    Path folder;

    private Path old;
    private Path keys;
    private Instance here;

    @BeforeEach
    void anOldBackup() throws IOException {
        here = new Instance();
        here.fill(TOWN.code());
        old = folder.resolve("old.backup");
        keys = folder.resolve("person-keys-9900001.prongsai");
        here.bean(Backups.class).write(old, TOWN, commits -> {});
    }

    @AfterEach
    void stop() {
        here.close();
    }

    @Test
    void the_backup_holds_no_key_and_the_keys_lie_beside_it() throws IOException {
        assertThat(Files.readString(keys)).contains("\"person/malee/1\"").doesNotContain("มาลี");
        try (var zip = new ZipFile(old.toFile())) {
            assertThat(zip.stream().map(ZipEntry::getName))
                    .contains("rows/staff-passwords.bson")
                    .noneMatch(name -> name.contains("keys.bson") && !name.contains("proof-keys"));
        }
    }

    @Test
    void in_a_new_instance_with_the_newest_keys_the_person_stays_erased_and_all_others_are_there() throws IOException {
        erase();
        here.bean(Backups.class).write(folder.resolve("newer.backup"), TOWN, commits -> {});
        try (Instance there = new Instance()) {
            restore(there);
            assertThat(name(there)).isEqualTo("ลบแล้ว");
            assertThat(residents(there)).containsExactlyInAnyOrder(Optional.of("U1"), Optional.of("U2"));
            assertThat(there.bean(PersonSeal.class).seal(TOWN, MALEE, "มาลี")).startsWith("person/malee/2:");
        }
    }

    @Test
    void in_the_same_instance_the_person_stays_erased_even_with_old_keys() throws IOException {
        byte[] oldKeys = Files.readAllBytes(keys);
        erase();
        here.backend().send(Actor.operator(TOWN, "operator"), new SuspendOrganisation("ย้าย"));
        here.bean(Departures.class).leave(TOWN, folder.resolve("export"), words -> {});
        assertThat(here.rows(TOWN.code())).isEmpty();
        Files.write(keys, oldKeys);
        restore(here);
        assertThat(name(here)).isEqualTo("ลบแล้ว");
        assertThat(residents(here)).containsExactlyInAnyOrder(Optional.of("U1"), Optional.of("U2"));
    }

    @Test
    void without_the_keys_or_with_damaged_ones_nothing_is_restored() throws IOException {
        byte[] whole = Files.readAllBytes(keys);
        try (Instance there = new Instance()) {
            Files.delete(keys);
            assertThatThrownBy(() -> restore(there))
                    .isInstanceOf(BackupRefused.class)
                    .hasMessageContaining("person-keys.prongsai");
            whole[20] ^= 1;
            Files.write(keys, whole);
            assertThatThrownBy(() -> restore(there))
                    .isInstanceOf(BackupRefused.class)
                    .hasMessageContaining("damaged");
            assertThat(there.rows(TOWN.code())).isEmpty();
            Files.write(keys, new byte[0]);
            restore(there);
            assertThat(name(there)).isEqualTo("ลบแล้ว");
            assertThat(residents(there)).containsOnly(Optional.empty());
        }
    }

    @Test
    void the_keys_of_a_whole_instance_serve_each_of_its_organisations() throws IOException {
        Files.delete(keys);
        here.bean(Backups.class).write(folder.resolve("all.backup"), null, commits -> {});
        try (Instance there = new Instance()) {
            restore(there);
            assertThat(name(there)).isEqualTo("มาลี ใจงาม");
        }
    }

    private void erase() {
        assertThat(name(here)).isEqualTo("มาลี ใจงาม");
        here.bean(PersonSeal.class).erase(TOWN, MALEE, 1);
    }

    private void restore(Instance instance) throws IOException {
        instance.bean(Backups.class).restore(old, TOWN, commits -> {});
        instance.caughtUp();
    }

    private static String name(Instance instance) {
        return instance.backend()
                .ask(Actor.system(TOWN, Channel.WEB), new People())
                .people()
                .getFirst()
                .name();
    }

    private static List<Optional<String>> residents(Instance instance) {
        List<String> sealed = instance.backend()
                .ask(Actor.system(TOWN, Channel.WEB), new SubscribersOf("news"))
                .sealedChatUsers();
        return instance.bean(PersonSeal.class).find(TOWN, sealed);
    }
}
