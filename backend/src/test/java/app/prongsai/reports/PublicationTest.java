package app.prongsai.reports;

import static app.prongsai.testing.Eventually.eventually;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import app.prongsai.measures.MeasureId;
import app.prongsai.measures.write.ReportProgress;
import app.prongsai.platform.Backend;
import app.prongsai.platform.NotFound;
import app.prongsai.reports.ReportDesk.Note;
import app.prongsai.reports.ReportFile.Format;
import app.prongsai.reports.document.OfficialReport;
import app.prongsai.shared.Actor;
import app.prongsai.shared.TenantId;
import app.prongsai.testing.BackendUnderTest;
import app.prongsai.testing.SettableClock;
import app.prongsai.testing.Town;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;

@SpringBootTest(classes = BackendUnderTest.class, properties = "prongsai.public-url=https://prongsai.example/")
class PublicationTest {

    private static final RoundId ROUND = RoundId.of(2570, 6);
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 22);
    private static final String NEVERTHELESS = "ข้อมูลที่ขาดจะเสนอในรอบถัดไป";

    @Autowired
    Backend backend;

    @Autowired
    SettableClock clock;

    @Test
    void a_report_goes_from_the_coordinator_over_head_clerk_and_executive_to_the_public_and_stays_as_it_was()
            throws IOException {
        Town town = withRound("published");
        MeasureId measure = town.planned(2570, "7001", "มาตรการเผยแพร่ข้อมูล");
        reported(town, measure, 40, "ประกาศแล้วหนึ่งครั้ง");
        town.refused(town.coordinator(), new SubmitReport(ROUND, TODAY, ""), "report.errors-need-a-reason");
        backend.send(town.coordinator(), new SubmitReport(ROUND, TODAY, NEVERTHELESS));
        town.refused(town.coordinator(), new SubmitReport(ROUND, TODAY, NEVERTHELESS), "report.is-under-way");
        town.refused(town.clerk(), new EndorseReport(ROUND, 1, ""), "report.not-your-turn");
        eventually(() -> assertThat(
                        backend.ask(town.head(), new ReportsAwaitingMe()).reports())
                .hasSize(1));
        backend.send(town.head(), new EndorseReport(ROUND, 1, "ครบถ้วน"));
        backend.send(town.clerk(), new EndorseReport(ROUND, 1, ""));
        town.refused(town.coordinator(), new PublishReport(ROUND, 1, "", TODAY), "report.publishing-needs-approval");
        backend.send(town.executive(), new EndorseReport(ROUND, 1, ""));
        backend.send(town.coordinator(), new PublishReport(ROUND, 1, "ลป 72301/45", TODAY));
        reported(town, measure, 90, "ประกาศครบแล้ว");

        eventually(() -> {
            PublishedReport.Published published = published(town.tenant(), null);
            OfficialReport document = published.document();
            assertThat(published.edition().version()).isEqualTo(1);
            assertThat(document.documentNumber()).isEqualTo("ลป 72301/45");
            assertThat(document.signatures())
                    .extracting(OfficialReport.Signature::name)
                    .containsExactly("coordinator", "head", "clerk", "executive");
            assertThat(document.rows().getFirst().inProgress())
                    .containsExactly("ดำเนินการแล้วร้อยละ 40", "ประกาศแล้วหนึ่งครั้ง");
        });
        eventually(() -> assertThat(town.ask(new ReportDesk(ROUND)).notes())
                .extracting(Note::what)
                .containsExactly(
                        "ReportSubmitted", "ReportEndorsed", "ReportEndorsed", "ReportEndorsed", "ReportPublished"));
        assertThat(backend.ask(Actor.publicOf(town.tenant()), new ReportFile(ROUND, Format.PDF, null))
                        .bytes())
                .isEqualTo(backend.ask(Actor.publicOf(town.tenant()), new ReportFile(ROUND, Format.PDF, 1))
                        .bytes());
        assertThatThrownBy(() ->
                        backend.ask(Actor.publicOf(town.tenant()), new ReportFile(ROUND, Format.PDF, ReportFile.DRAFT)))
                .isInstanceOf(NotFound.class);
        aPublishedPaperSaysWhereItStandsAndADraftThatItIsOne(town);
        secondVersion(town);
    }

    private void aPublishedPaperSaysWhereItStandsAndADraftThatItIsOne(Town town) throws IOException {
        Edition edition = published(town.tenant(), 1).edition();
        Actor anybody = Actor.publicOf(town.tenant());
        String address = "https://prongsai.example/o/published/reports/2570/6/v/1";
        assertThat(new ObjectMapper()
                        .readTree(backend.ask(anybody, new ReportFile(ROUND, Format.JSON, null))
                                .bytes())
                        .path("published"))
                .isEqualTo(new ObjectMapper()
                        .createObjectNode()
                        .put("version", 1)
                        .put("address", address)
                        .put("sha256", edition.content())
                        .put("commit", (int) edition.chain()));
        assertThat(pdf(backend.ask(anybody, new ReportFile(ROUND, Format.PDF, 1))))
                .contains(address, edition.content())
                .doesNotContain("ร่าง");
        assertThat(pdf(backend.ask(town.coordinator(), new ReportFile(ROUND, Format.PDF, ReportFile.DRAFT))))
                .contains("ยังไม่ใช่ฉบับที่ลงนามเผยแพร่")
                .doesNotContain(edition.content());
    }

    private static String pdf(ReportFile.Content file) throws IOException {
        try (PDDocument document = Loader.loadPDF(file.bytes())) {
            return new PDFTextStripper().getText(document);
        }
    }

    private void secondVersion(Town town) {
        backend.send(town.coordinator(), new SubmitReport(ROUND, TODAY, NEVERTHELESS));
        for (Actor approver : List.of(town.head(), town.clerk(), town.executive())) {
            backend.send(approver, new EndorseReport(ROUND, 2, ""));
        }
        backend.send(town.coordinator(), new PublishReport(ROUND, 2, "ลป 72301/99", TODAY));
        eventually(() -> assertThat(published(town.tenant(), null)
                        .document()
                        .rows()
                        .getFirst()
                        .inProgress())
                .contains("ดำเนินการแล้วร้อยละ 90"));
        assertThat(published(town.tenant(), 1).document().documentNumber()).isEqualTo("ลป 72301/45");
        assertThatThrownBy(() -> published(town.tenant(), 3)).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> published(new TenantId("elsewhere"), 1)).isInstanceOf(NotFound.class);
    }

    @Test
    void a_report_shows_the_measures_as_they_stood_at_the_end_of_the_chosen_day() {
        clock.set(Instant.parse("2026-11-10T05:00:00Z"));
        try {
            Town town = Town.founded(backend, "asofday");
            MeasureId measure = town.planned(2570, "7001", "มาตรการเผยแพร่ข้อมูล");
            backend.send(town.officer(), new ReportProgress(measure, 30, "ถึงวันที่สิบ"));
            clock.set(Instant.parse("2026-11-20T05:00:00Z"));
            backend.send(town.coordinator(), new OpenRound(ROUND, 2569, ""));
            reported(town, measure, 80, "ถึงวันที่ยี่สิบ");
            backend.send(town.coordinator(), new SetApprovalChain(List.of(ApprovalStep.CLERK)));
            eventually(() -> assertThat(town.ask(new ApprovalChainOf()).steps()).containsExactly(ApprovalStep.CLERK));
            LocalDate tenth = LocalDate.of(2026, 11, 10);
            backend.send(town.coordinator(), new SubmitReport(ROUND, tenth, NEVERTHELESS));
            backend.send(town.clerk(), new EndorseReport(ROUND, 1, ""));
            backend.send(town.coordinator(), new PublishReport(ROUND, 1, "", LocalDate.of(2026, 11, 20)));
            eventually(() -> assertThat(published(town.tenant(), 1)
                            .document()
                            .rows()
                            .getFirst()
                            .inProgress())
                    .containsExactly("ดำเนินการแล้วร้อยละ 30", "ถึงวันที่สิบ"));
        } finally {
            clock.set(Instant.parse("2026-11-22T03:00:00Z"));
        }
    }

    @Test
    void whatever_was_committed_before_a_report_is_submitted_stands_in_it() {
        Town town = withRound("lastword");
        MeasureId measure = town.planned(2570, "7001", "มาตรการเผยแพร่ข้อมูล");
        backend.send(town.coordinator(), new SetApprovalChain(List.of(ApprovalStep.CLERK)));
        for (int version = 1; version <= 20; version++) {
            String last = "รายงานครั้งที่ " + version;
            backend.send(town.officer(), new ReportProgress(measure, version, last));
            backend.send(town.coordinator(), new SubmitReport(ROUND, TODAY, NEVERTHELESS));
            theVersionOnItsWaySays(town, version, "ดำเนินการแล้วร้อยละ " + version, last);
            backend.send(town.clerk(), new ReturnReport(ROUND, version, "ขอตัวเลขล่าสุด"));
        }
        assertThat(town.ask(new ReportDesk(ROUND)).steps()).containsExactly(ApprovalStep.CLERK);
    }

    private static void theVersionOnItsWaySays(Town town, int version, String... result) {
        eventually(() -> {
            ReportInHand.Paper hand = town.ask(new ReportInHand(ROUND));
            assertThat(hand.version()).isEqualTo(version);
            assertThat(hand.document().rows().getFirst().inProgress()).containsExactly(result);
        });
    }

    @Test
    void while_a_version_is_on_its_way_the_office_sees_that_version_and_the_public_does_not() {
        Town town = withRound("inhand");
        MeasureId measure = town.planned(2570, "7001", "มาตรการเผยแพร่ข้อมูล");
        reported(town, measure, 40, "ประกาศแล้วหนึ่งครั้ง");
        backend.send(town.coordinator(), new SubmitReport(ROUND, TODAY, NEVERTHELESS));
        reported(town, measure, 90, "ประกาศครบแล้ว");
        eventually(() -> assertThat(inHand(town)).contains("ประกาศแล้วหนึ่งครั้ง"));
        ReportFile submitted = new ReportFile(ROUND, Format.CSV, 1);
        assertThat(new String(backend.ask(town.head(), submitted).bytes(), StandardCharsets.UTF_8))
                .contains("ประกาศแล้วหนึ่งครั้ง");
        assertThatThrownBy(() -> backend.ask(Actor.publicOf(town.tenant()), submitted))
                .isInstanceOf(NotFound.class);
        backend.send(town.head(), new ReturnReport(ROUND, 1, "ขอตัวเลขปีก่อน"));
        eventually(() -> assertThat(inHand(town)).contains("ประกาศครบแล้ว"));
    }

    private static List<String> inHand(Town town) {
        return town.ask(new ReportInHand(ROUND)).document().rows().getFirst().inProgress();
    }

    @Test
    void what_is_returned_comes_back_as_a_new_version_that_needs_every_agreement_again() {
        Town town = withRound("returnedreport");
        town.planned(2570, "7001", "มาตรการเผยแพร่ข้อมูล");
        eventually(() ->
                assertThat(town.ask(new RoundReport(ROUND)).document().rows()).hasSize(1));
        backend.send(town.coordinator(), new SubmitReport(ROUND, TODAY, NEVERTHELESS));
        backend.send(town.head(), new EndorseReport(ROUND, 1, ""));
        town.refused(town.clerk(), new ReturnReport(ROUND, 1, ""), "report.return-needs-a-reason");
        backend.send(town.clerk(), new ReturnReport(ROUND, 1, "ขอตัวเลขปีก่อน"));
        town.refused(town.clerk(), new EndorseReport(ROUND, 1, ""), "report.waits-for-nobody");
        backend.send(town.coordinator(), new SubmitReport(ROUND, TODAY, NEVERTHELESS));
        town.refused(town.head(), new EndorseReport(ROUND, 1, ""), "report.another-version");
        town.refused(town.clerk(), new EndorseReport(ROUND, 2, ""), "report.not-your-turn");
    }

    @Test
    void words_are_taken_back_by_who_said_them_and_the_agreement_stands() {
        Town town = withRound("reportwords");
        town.planned(2570, "7001", "มาตรการเผยแพร่ข้อมูล");
        eventually(() ->
                assertThat(town.ask(new RoundReport(ROUND)).document().rows()).hasSize(1));
        backend.send(town.coordinator(), new SubmitReport(ROUND, TODAY, NEVERTHELESS));
        backend.send(town.head(), "said-in-chat", new EndorseReport(ROUND, 1, "นายดำทำช้า"));
        backend.send(town.clerk(), "silent", new EndorseReport(ROUND, 1, ""));
        town.refused(town.clerk(), new TakeBackReportWords(ROUND, "said-in-chat"), "report.no-such-words");
        town.refused(town.clerk(), new TakeBackReportWords(ROUND, "silent"), "report.no-such-words");
        backend.send(town.head(), new TakeBackReportWords(ROUND, "said-in-chat"));
        town.refused(town.head(), new TakeBackReportWords(ROUND, "said-in-chat"), "report.no-such-words");
        eventually(() -> assertThat(town.ask(new ReportDesk(ROUND)).notes())
                .extracting(Note::what, Note::text)
                .containsExactly(
                        tuple("ReportSubmitted", NEVERTHELESS),
                        tuple("ReportEndorsed", ""),
                        tuple("ReportEndorsed", ""),
                        tuple("ReportWordsWithdrawn", "")));
        assertThat(town.ask(new ReportDesk(ROUND)).waitsFor()).isEqualTo(ApprovalStep.EXECUTIVE);
    }

    @Test
    void an_organisation_chooses_its_own_chain() {
        Town town = withRound("ownchain");
        town.planned(2570, "7001", "มาตรการเผยแพร่ข้อมูล");
        town.refused(town.coordinator(), new SetApprovalChain(List.of()), "report.chain-needs-a-step");
        backend.send(town.coordinator(), new SetApprovalChain(List.of(ApprovalStep.EXECUTIVE, ApprovalStep.CLERK)));
        eventually(() -> {
            assertThat(town.ask(new ApprovalChainOf()).steps())
                    .containsExactly(ApprovalStep.CLERK, ApprovalStep.EXECUTIVE);
            assertThat(town.ask(new RoundReport(ROUND)).document().rows()).hasSize(1);
        });
        backend.send(town.coordinator(), new SubmitReport(ROUND, TODAY, NEVERTHELESS));
        town.refused(town.head(), new EndorseReport(ROUND, 1, ""), "report.not-your-turn");
        backend.send(town.clerk(), new EndorseReport(ROUND, 1, ""));
        backend.send(town.executive(), new EndorseReport(ROUND, 1, ""));
        eventually(() -> assertThat(town.ask(new ReportDesk(ROUND)).state()).isEqualTo(ReportState.APPROVED));
    }

    private Town withRound(String code) {
        Town town = Town.founded(backend, code);
        backend.send(town.coordinator(), new OpenRound(ROUND, 2569, ""));
        return town;
    }

    private void reported(Town town, MeasureId measure, int percent, String text) {
        backend.send(town.officer(), new ReportProgress(measure, percent, text));
        eventually(() -> assertThat(town.ask(new RoundReport(ROUND)).document().rows())
                .first()
                .satisfies(row -> assertThat(row.inProgress()).contains(text)));
    }

    private PublishedReport.Published published(TenantId tenant, Integer version) {
        return backend.ask(Actor.publicOf(tenant), new PublishedReport(ROUND, version));
    }
}
