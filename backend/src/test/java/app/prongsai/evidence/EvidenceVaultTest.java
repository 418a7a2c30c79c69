package app.prongsai.evidence;

import static app.prongsai.testing.Eventually.eventually;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.prongsai.evidence.EvidenceVault.Item;
import app.prongsai.evidence.EvidenceVault.Use;
import app.prongsai.evidence.PublishedFile.Form;
import app.prongsai.measures.Evidence;
import app.prongsai.measures.EvidenceKind;
import app.prongsai.measures.Guideline;
import app.prongsai.measures.MeasureId;
import app.prongsai.measures.Responsible;
import app.prongsai.measures.read.MeasureSheet;
import app.prongsai.measures.write.AttachEvidence;
import app.prongsai.measures.write.CorrectEvidence;
import app.prongsai.measures.write.DropMeasure;
import app.prongsai.measures.write.PlanMeasure;
import app.prongsai.measures.write.Retitle;
import app.prongsai.measures.write.ShareEvidence;
import app.prongsai.measures.write.WithdrawEvidence;
import app.prongsai.platform.Backend;
import app.prongsai.platform.NotFound;
import app.prongsai.reports.OpenRound;
import app.prongsai.reports.RoundId;
import app.prongsai.shared.Actor;
import app.prongsai.shared.Channel;
import app.prongsai.shared.Role;
import app.prongsai.shared.RuleViolated;
import app.prongsai.shared.TenantId;
import app.prongsai.testing.BackendUnderTest;
import app.prongsai.testing.Photos;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;

@SpringBootTest(classes = BackendUnderTest.class)
class EvidenceVaultTest {

    private static final MeasureId FIRST = new MeasureId("m-1");
    private static final MeasureId SECOND = new MeasureId("m-2");
    private static final MeasureId OTHER_YEAR = new MeasureId("m-3");
    private static final LocalDate DAY = LocalDate.of(2026, 11, 3);

    @Autowired
    Backend backend;

    @Test
    void one_proof_serves_two_measures_and_stands_in_the_vault_once() {
        Actor officer = town("vault-share");
        String photo = stored(officer);
        backend.send(officer, attach(FIRST, "e-1", photo));
        eventually(() -> assertThat(sheet(officer, FIRST)).hasSize(1));
        backend.send(officer, new ShareEvidence(FIRST, "e-1", SECOND));
        eventually(() -> assertThat(items(officer)).singleElement().satisfies(item -> {
            assertThat(item.uses()).extracting(Use::code).containsExactly("7001", "7002");
            assertThat(item.file()).isEqualTo(photo);
            assertThat(item.picture()).isTrue();
            assertThat(item.from()).isEqualTo(DAY);
        }));
        eventually(() -> assertThat(sheet(officer, SECOND)).hasSize(1));
        assertThatThrownBy(() -> backend.send(officer, new ShareEvidence(FIRST, "e-1", SECOND)))
                .isInstanceOfSatisfying(
                        RuleViolated.class,
                        refused -> assertThat(refused.rule()).isEqualTo("measure.evidence-is-there-already"));
        backend.send(officer, new WithdrawEvidence(FIRST, "e-1", "แนบผิดมาตรการ"));
        eventually(() -> assertThat(items(officer))
                .singleElement()
                .satisfies(
                        item -> assertThat(item.uses()).extracting(Use::measure).containsExactly(SECOND)));
    }

    @Test
    void corrections_show_in_the_vault_and_what_left_the_plan_leaves_it_and_the_public() {
        Actor officer = town("vault-corrected");
        Actor reader = Actor.publicOf(officer.tenant());
        String photo = stored(officer);
        backend.send(officer, attach(FIRST, "e-1", photo));
        backend.send(officer, new OpenRound(new RoundId("2570-6"), 2569, ""));
        Evidence right = new Evidence("e-1", EvidenceKind.MEETING, "ประชุมครั้งที่ 1", DAY, DAY, "1/2570", null, null);
        backend.send(officer, new CorrectEvidence(FIRST, right, "ชื่อผิด"));
        backend.send(officer, new Retitle(FIRST, "มาตรการชื่อใหม่", "ตามแผนที่แก้ไข"));
        eventually(() -> assertThat(items(officer)).singleElement().satisfies(item -> {
            assertThat(item.title()).isEqualTo("ประชุมครั้งที่ 1");
            assertThat(item.file()).isEqualTo(photo);
            assertThat(item.uses()).extracting(Use::title).containsExactly("มาตรการชื่อใหม่");
        }));
        eventually(() -> backend.ask(reader, new PublishedFile(photo, Form.WHOLE)));
        backend.send(officer, new DropMeasure(FIRST, "ซ้ำกับมาตรการอื่น"));
        eventually(() -> assertThat(items(officer)).isEmpty());
        missing(reader, photo);
    }

    @Test
    void what_does_not_exist_is_not_shared() {
        Actor officer = town("vault-missing");
        assertThatThrownBy(() -> backend.send(officer, new ShareEvidence(FIRST, "nothing", SECOND)))
                .isInstanceOf(NotFound.class);
    }

    @Test
    void a_file_is_public_from_the_opening_of_a_round_until_it_is_withdrawn() {
        Actor officer = town("vault-public");
        Actor reader = Actor.publicOf(officer.tenant());
        String photo = stored(officer);
        String unattached = new StoreFile(Photos.pdf(5)).file();
        backend.send(officer, new StoreFile(Photos.pdf(5)));
        backend.send(officer, attach(FIRST, "e-1", photo));
        eventually(() -> assertThat(items(officer)).hasSize(1));
        missing(reader, photo);
        backend.send(officer, new OpenRound(new RoundId("2570-6"), 2569, ""));
        eventually(() -> assertThat(backend.ask(reader, new PublishedFile(photo, Form.WHOLE))
                        .mediaType())
                .isEqualTo("image/jpeg"));
        assertThat(backend.ask(reader, new PublishedFile(photo, Form.THUMBNAIL)).mediaType())
                .isEqualTo("image/jpeg");
        eventually(() -> assertThat(
                        backend.ask(reader, new PublishedEvidence(2570)).files())
                .singleElement()
                .satisfies(file -> assertThat(file.file()).isEqualTo(photo)));
        missing(reader, unattached);
        missing(reader, "0".repeat(64));
        missing(Actor.publicOf(town("vault-elsewhere").tenant()), photo);
        backend.send(officer, new WithdrawEvidence(FIRST, "e-1", "มีข้อมูลส่วนบุคคล"));
        eventually(() -> {
            missing(reader, photo);
            assertThat(backend.ask(reader, new PublishedEvidence(2570)).files()).isEmpty();
        });
    }

    @Test
    void a_year_without_an_open_round_keeps_its_files_to_itself() {
        Actor officer = town("vault-year");
        Actor reader = Actor.publicOf(officer.tenant());
        backend.send(officer, new OpenRound(new RoundId("2570-6"), 2569, ""));
        String photo = stored(officer);
        backend.send(officer, attach(OTHER_YEAR, "e-1", photo));
        eventually(
                () -> assertThat(backend.ask(officer, new EvidenceVault(2571)).items())
                        .hasSize(1));
        missing(reader, photo);
        assertThat(backend.ask(reader, new PublishedEvidence(2571)).files()).isEmpty();
    }

    private void missing(Actor reader, String file) {
        for (Form form : Form.values()) {
            assertThatThrownBy(() -> backend.ask(reader, new PublishedFile(file, form)))
                    .isInstanceOf(NotFound.class)
                    .hasMessage(new NotFound().getMessage());
        }
    }

    private List<Item> items(Actor actor) {
        return backend.ask(actor, new EvidenceVault(2570)).items();
    }

    private List<Evidence> sheet(Actor actor, MeasureId measure) {
        return backend.ask(actor, new MeasureSheet(measure)).evidence();
    }

    private String stored(Actor actor) {
        StoreFile photo = new StoreFile(Photos.jpeg(6));
        backend.send(actor, photo);
        eventually(() -> backend.ask(actor, new StoredFile(photo.file())));
        return photo.file();
    }

    private static AttachEvidence attach(MeasureId measure, String id, String file) {
        return new AttachEvidence(
                measure, new Evidence(id, EvidenceKind.PHOTO, "ภาพการประชุม", DAY, DAY, "1/2569", null, file));
    }

    private Actor town(String code) {
        Actor officer = new Actor(new TenantId(code), "person/1", Channel.WEB, Set.of(Role.COORDINATOR), Set.of());
        plan(officer, FIRST, 2570, "7001");
        plan(officer, SECOND, 2570, "7002");
        plan(officer, OTHER_YEAR, 2571, "7101");
        eventually(() -> {
            sheet(officer, SECOND);
            sheet(officer, OTHER_YEAR);
        });
        return officer;
    }

    private void plan(Actor actor, MeasureId measure, int year, String code) {
        LocalDate from = LocalDate.of(year - 544, 10, 1);
        LocalDate to = LocalDate.of(year - 543, 9, 30);
        Responsible office = new Responsible("สำนักปลัด", null, null);
        backend.send(
                actor,
                new PlanMeasure(
                        measure,
                        year,
                        code,
                        "มาตรการ " + code,
                        from,
                        to,
                        List.of(new Guideline(1, "จัดทำ", List.of(office), from, to))));
    }
}
