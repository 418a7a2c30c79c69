package app.prongsai.platform;

import static app.prongsai.testing.Eventually.eventually;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.prongsai.announcements.AnnouncementId;
import app.prongsai.announcements.PublishAnnouncement;
import app.prongsai.eventstore.CommitLog;
import app.prongsai.eventstore.backup.BackupRefused;
import app.prongsai.eventstore.proof.Verdict;
import app.prongsai.eventstore.proof.Verification;
import app.prongsai.measures.read.MeasureBoard;
import app.prongsai.organisations.ActiveOrganisations;
import app.prongsai.organisations.OrganisationProfile;
import app.prongsai.organisations.OrganisationType;
import app.prongsai.organisations.PublicOrganisations;
import app.prongsai.organisations.RegisterOrganisation;
import app.prongsai.organisations.ResumeOrganisation;
import app.prongsai.organisations.SuspendOrganisation;
import app.prongsai.readmodel.TenantFiles;
import app.prongsai.shared.Actor;
import app.prongsai.shared.Channel;
import app.prongsai.shared.RuleViolated;
import app.prongsai.shared.TenantId;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.bson.Document;
import org.bson.RawBsonDocument;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Two organisations on one instance; one is suspended, moves and leaves, the other notices nothing. */
class DepartureTest {

    private static final TenantId STAYS = new TenantId("9900001");
    private static final String NAME = "ลาจากพิเศษ";

    private static Instance here;

    @TempDir
    Path folder;

    @BeforeAll
    static void someOrganisations() {
        here = new Instance();
        here.fill(STAYS.code());
    }

    @AfterAll
    static void stop() {
        here.close();
    }

    @Test
    void an_organisation_that_leaves_takes_everything_along_and_nothing_of_it_stays() throws IOException {
        TenantId leaves = organisation("9900102");
        Map<String, Document> others = rowsOfWhoStays();
        assertThat(mentions(leaves.code())).isNotEmpty();
        assertThat(mentions(NAME + leaves.code())).isNotEmpty();
        Path export = folder.resolve("export");
        assertThat(leave(leaves, export)).contains(" commits and ");
        here.caughtUp();

        assertThat(mentions(leaves.code())).isEmpty();
        assertThat(mentions(NAME + leaves.code())).isEmpty();
        assertThat(rowsOfWhoStays()).isEqualTo(others);
        Verdict verdict = new Verification(here.database()).all(List.of(STAYS), commits -> {});
        assertThat(verdict.damages()).isEmpty();
        assertThat(verdict.histories())
                .extracting(history -> history.organisation())
                .contains(STAYS);
        assertThatThrownBy(() -> here.backend().ask(Actor.publicOf(leaves), new OrganisationProfile()))
                .isInstanceOf(NotFound.class);

        JsonNode manifest = JsonMapper.builder()
                .build()
                .readTree(export.resolve("manifest.json").toFile());
        assertThat(manifest.path("entries").size()).isGreaterThan(2);
        for (JsonNode entry : manifest.path("entries")) {
            byte[] bytes = Files.readAllBytes(export.resolve(entry.path("name").asText()));
            assertThat(TenantFiles.hash(bytes)).isEqualTo(entry.path("sha256").asText());
        }
        assertThat(export.resolve("events.jsonl"))
                .content()
                .contains("measures.ProgressReported", NAME, "\"sealedName\":\"มาลี ใจงาม\"");
        assertThat(export.resolve("files").resolve(TenantFiles.hash(Instance.PICTURE)))
                .exists();
    }

    @Test
    void its_code_can_begin_anew_and_its_backup_brings_it_back() throws IOException {
        TenantId leaves = organisation("9900103");
        Path export = folder.resolve("export");
        leave(leaves, export);
        register(leaves);
        eventually(() -> here.backend().ask(Actor.publicOf(leaves), new OrganisationProfile()));
        assertThat(new Verification(here.database()).one(leaves, commits -> {}).damages())
                .isEmpty();
        leave(leaves, folder.resolve("second"));
        here.bean(Backups.class).restore(export.resolve("backup.prongsai"), leaves, commits -> {});
        here.caughtUp();
        Actor coordinator = Instance.coordinator(leaves);
        assertThat(here.backend().ask(coordinator, new MeasureBoard(2570)).rows())
                .hasSize(5);
        here.backend().send(Actor.operator(leaves, "operator"), new ResumeOrganisation());
        assertThat(new Verification(here.database())
                        .all(List.of(leaves), commits -> {})
                        .damages())
                .isEmpty();
    }

    @Test
    void a_read_model_that_is_rebuilt_and_a_reader_that_begins_anew_pass_the_gaps() throws IOException {
        TenantId leaves = organisation("9900104");
        leave(leaves, folder.resolve("export"));
        here.bean(Rebuild.class).rebuild("measure-boards", progress -> {});
        here.caughtUp();
        assertThat(here.backend()
                        .ask(Instance.coordinator(STAYS), new MeasureBoard(2570))
                        .rows())
                .hasSize(5);
    }

    @Test
    void what_was_stopped_after_the_export_goes_on() throws IOException {
        TenantId leaves = organisation("9900105");
        Path export = folder.resolve("export");
        here.bean(Export.class).write(leaves, export, words -> {});
        here.bean(CommitLog.class).release(leaves);
        here.bean(Departures.class).leave(leaves, export, words -> {});
        assertThat(mentions(leaves.code())).isEmpty();
        assertThatThrownBy(() -> here.bean(Departures.class)
                        .leave(new TenantId("9900999"), folder.resolve("nobody"), words -> {}))
                .isInstanceOf(BackupRefused.class);
    }

    @Test
    void whoever_is_suspended_is_turned_away_and_goes_on_where_it_was() {
        TenantId paused = organisation("9900106");
        Actor operator = Actor.operator(paused, "operator");
        Actor coordinator = Instance.coordinator(paused);
        here.backend().send(operator, new SuspendOrganisation("ค้างชำระ"));
        eventually(() -> assertThatThrownBy(() -> publish(coordinator, "a-2"))
                .isInstanceOf(RuleViolated.class)
                .hasMessage("organisation.suspended"));
        eventually(() -> assertThat(active()).doesNotContain(paused).contains(STAYS));
        assertThat(here.backend().ask(coordinator, new MeasureBoard(2570)).rows())
                .hasSize(5);
        here.backend().send(operator, new ResumeOrganisation());
        eventually(() -> assertThat(active()).contains(paused));
        eventually(() -> publish(coordinator, "a-3"));
    }

    @Test
    void nothing_is_sent_while_suspended_and_everything_afterwards() {
        TenantId paused = organisation("9900107");
        Actor operator = Actor.operator(paused, "operator");
        publish(Instance.coordinator(paused), "a-4");
        eventually(() -> assertThat(here.pending(paused)).hasSize(2));
        here.backend().send(operator, new SuspendOrganisation("ค้างชำระ"));
        eventually(() -> assertThat(here.pending(paused)).isEmpty());
        here.backend().send(operator, new ResumeOrganisation());
        eventually(() -> assertThat(here.pending(paused)).hasSize(2));
    }

    /** By read model, in whatever generation, and id. */
    private static Map<String, Document> rowsOfWhoStays() {
        Map<String, Document> rows = new TreeMap<>();
        here.rows(STAYS.code()).forEach((place, row) -> rows.put(place.replaceFirst("\\.[0-9]+ ", " "), row));
        return rows;
    }

    private void publish(Actor coordinator, String id) {
        here.backend()
                .send(coordinator, new PublishAnnouncement(new AnnouncementId(id), "news", "ข่าว", "ข้อความ", null));
    }

    private static List<TenantId> active() {
        return here.backend()
                .ask(Actor.system(TenantId.PLATFORM, Channel.CLOCK), new ActiveOrganisations())
                .tenants();
    }

    private static String leave(TenantId tenant, Path to) throws IOException {
        here.backend().send(Actor.operator(tenant, "operator"), new SuspendOrganisation("ออกจากระบบ"));
        return here.bean(Departures.class).leave(tenant, to, words -> {});
    }

    private TenantId organisation(String code) {
        here.fill(code);
        TenantId tenant = new TenantId(code);
        here.backend()
                .send(
                        Instance.coordinator(tenant),
                        new PublishAnnouncement(new AnnouncementId("a-0"), "news", NAME + code, NAME + " ออกไป", null));
        here.caughtUp();
        eventually(() -> assertThat(here.backend()
                        .ask(Actor.publicOf(TenantId.PLATFORM), new PublicOrganisations())
                        .organisations())
                .anyMatch(listed -> listed.tenant().equals(tenant)));
        return tenant;
    }

    private static void register(TenantId tenant) {
        here.backend()
                .send(
                        Actor.operator(tenant, "operator"),
                        new RegisterOrganisation("ใหม่", OrganisationType.TAO, "เมือง", "เลย", null));
    }

    /** Every document of every collection, its bytes searched. */
    private static List<String> mentions(String text) {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        String wanted = new String(bytes, StandardCharsets.ISO_8859_1);
        List<String> found = new ArrayList<>();
        for (String collection : here.database().listCollectionNames()) {
            for (RawBsonDocument document : here.database()
                    .getCollection(collection, RawBsonDocument.class)
                    .find()) {
                if (StandardCharsets.ISO_8859_1
                        .decode(document.getByteBuffer().asNIO())
                        .toString()
                        .contains(wanted)) {
                    found.add(collection + " " + document.get("_id"));
                }
            }
        }
        return found;
    }
}
