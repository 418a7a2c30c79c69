package app.prongsai.imports;

import static app.prongsai.testing.Eventually.eventually;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import app.prongsai.imports.ImportComparison.Difference;
import app.prongsai.imports.ImportComparison.Field;
import app.prongsai.imports.ImportComparison.Line;
import app.prongsai.imports.ImportComparison.State;
import app.prongsai.imports.IncomingReport.Understood;
import app.prongsai.intake.ReadReport.Finding;
import app.prongsai.measures.Budget;
import app.prongsai.measures.Guideline;
import app.prongsai.measures.MeasureId;
import app.prongsai.measures.MeasureStatus;
import app.prongsai.measures.Remark;
import app.prongsai.measures.Responsible;
import app.prongsai.measures.read.MeasureBoard;
import app.prongsai.measures.read.MeasureBoard.Row;
import app.prongsai.measures.read.MeasureSheet;
import app.prongsai.measures.write.PlanMeasure;
import app.prongsai.organisations.OrganisationProfile;
import app.prongsai.organisations.OrganisationType;
import app.prongsai.organisations.RegisterOrganisation;
import app.prongsai.platform.Backend;
import app.prongsai.platform.NotAllowed;
import app.prongsai.platform.Sentences;
import app.prongsai.reports.RoundId;
import app.prongsai.shared.Actor;
import app.prongsai.shared.Channel;
import app.prongsai.shared.Role;
import app.prongsai.shared.RuleViolated;
import app.prongsai.shared.TenantId;
import app.prongsai.testing.BackendUnderTest;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;

/** A coordinator reads a report, corrects it and takes it over. */
@SpringBootTest(classes = BackendUnderTest.class)
class DraftsTest {

    private static final String DOCUMENT = """
            รายงานผลการดำเนินงานตามมาตรการส่งเสริมคุณธรรมและความโปร่งใส
            ขององค์การบริหารส่วนตำบลริมธาร อำเภอเมืองฟ้า จังหวัดเชียงใหม่ ประจำปีงบประมาณ พ.ศ. ๒๕๖๙
            รอบ ๖ เดือน (ตั้งแต่เดือนตุลาคม ๒๕๖๘ - เดือนมีนาคม ๒๕๖๙)

            มาตรการ\tแนวทางการปฏิบัติ\tผู้รับผิดชอบ\tระยะเวลา\tอยู่ระหว่างดำเนินการ\tดำเนินการแล้ว\tยังไม่ดำเนินการ\tปัญหา
            เปิดข้อมูล\t๑. ปรับปรุงเว็บไซต์\tสำนักปลัด\tต.ค. ๖๘ – มี.ค. ๖๙\t\t- ประกาศ ณ วันที่ ๓ ต.ค. ๖๘\t\tไม่มี
            รับฟังความเห็น\t๑. จัดประชาคม\tกองคลัง\t\t✓\t\t\tคนมาน้อย
            """;

    @Autowired
    Backend backend;

    @Test
    void what_was_misread_is_corrected_before_it_becomes_events_of_the_person_who_imported() {
        Actor coordinator = coordinator("draft-a");
        Understood understood = read(coordinator, DOCUMENT);
        ImportDraft draft = understood.draft();
        ImportDraft.Item second = draft.items().getLast();
        ImportDraft corrected = draft.with(new ImportDraft.Item(
                second.row(),
                "รับฟังความเห็นประชาชน",
                MeasureStatus.NOT_STARTED,
                List.of(new ImportDraft.Way(
                        "จัดประชาคมทุกหมู่บ้าน",
                        List.of(Responsible.department("กองคลัง", "finance")),
                        LocalDate.of(2025, 11, 1),
                        null)),
                second.evidence(),
                Map.of(Remark.RECOMMENDATION, "เชิญผู้นำชุมชน"),
                new Budget(1_000_000L, null)));
        backend.send(coordinator, new ApplyImport(corrected));

        eventually(() -> assertThat(rows(coordinator))
                .extracting(Row::code, Row::title, Row::status)
                .containsExactly(
                        tuple("6901", "เปิดข้อมูล", MeasureStatus.DONE),
                        tuple("6902", "รับฟังความเห็นประชาชน", MeasureStatus.NOT_STARTED)));
        eventually(() -> {
            var sheet = backend.ask(
                    coordinator, new MeasureSheet(rows(coordinator).getLast().measure()));
            assertThat(sheet.guidelines())
                    .extracting(Guideline::text, Guideline::from, Guideline::to)
                    .containsExactly(
                            tuple("จัดประชาคมทุกหมู่บ้าน", LocalDate.of(2025, 11, 1), LocalDate.of(2026, 3, 31)));
            assertThat(sheet.remarks()).containsEntry(Remark.RECOMMENDATION, "เชิญผู้นำชุมชน");
            assertThat(sheet.budget()).isEqualTo(new Budget(1_000_000L, null));
            assertThat(sheet.history().getFirst())
                    .extracting(MeasureSheet.Entry::actor, MeasureSheet.Entry::channel)
                    .containsExactly("person/somying", Channel.IMPORT);
        });
    }

    @Test
    void a_file_applied_twice_changes_nothing_and_a_corrected_one_says_what_differs() {
        Actor coordinator = coordinator("draft-b");
        ImportDraft draft = read(coordinator, DOCUMENT).draft();
        assertThat(states(coordinator, draft)).containsExactly(State.NEW, State.NEW);
        backend.send(coordinator, new ApplyImport(draft));
        eventually(() -> assertThat(states(coordinator, draft)).containsExactly(State.SAME, State.SAME));
        backend.send(coordinator, new ApplyImport(draft));
        eventually(() -> assertThat(rows(coordinator)).hasSize(2));

        String later = DOCUMENT.replace("คนมาน้อย", "ไม่มี").replace("๓ ต.ค. ๖๘\t", "๓ ต.ค. ๖๘ - คู่มือ\t")
                + "มาตรการใหม่\t๑. ทำ\tกองช่าง\t\t✓\t\t\t\nเปิด ข้อมูล\t๑. ซ้ำ\t\t\t✓\t\t\t\n";
        ImportDraft correctedFile = read(coordinator, later).draft();
        eventually(() -> {
            List<Line> lines = backend.ask(coordinator, new ImportComparison(correctedFile))
                    .lines();
            assertThat(lines)
                    .extracting(Line::state, Line::code)
                    .containsExactly(
                            tuple(State.DIFFERENT, "6901"),
                            tuple(State.DIFFERENT, "6902"),
                            tuple(State.NEW, null),
                            tuple(State.REPEATED, null));
            assertThat(lines.get(0).differences()).extracting(Difference::field).containsExactly(Field.EVIDENCE);
            assertThat(lines.get(1).differences()).containsExactly(new Difference(Field.PROBLEM, "คนมาน้อย", "ไม่มี"));
        });
        backend.send(coordinator, new ApplyImport(correctedFile));
        eventually(() -> assertThat(rows(coordinator)).extracting(Row::code).containsExactly("6901", "6902", "6903"));
        assertThat(backend.ask(
                                coordinator,
                                new MeasureSheet(rows(coordinator).get(1).measure()))
                        .remarks())
                .containsEntry(Remark.PROBLEM, "คนมาน้อย");
    }

    @Test
    void a_measure_that_was_planned_by_hand_is_known_by_its_title() {
        Actor coordinator = coordinator("draft-c");
        LocalDate from = LocalDate.of(2025, 10, 1);
        LocalDate to = LocalDate.of(2026, 9, 30);
        backend.send(
                coordinator,
                new PlanMeasure(
                        new MeasureId("2569-6905"),
                        2569,
                        "6905",
                        "เปิดข้อมูล",
                        from,
                        to,
                        List.of(new Guideline(1, "อื่น", List.of(), from, to))));
        eventually(() -> assertThat(rows(coordinator)).hasSize(1));
        ImportDraft draft = read(coordinator, DOCUMENT).draft();
        eventually(() -> assertThat(states(coordinator, draft)).containsExactly(State.DIFFERENT, State.NEW));
        backend.send(coordinator, new ApplyImport(draft));
        eventually(() -> assertThat(rows(coordinator)).extracting(Row::code).containsExactly("6905", "6906"));
    }

    @Test
    void a_file_that_cannot_be_read_and_a_year_nobody_named_are_refused_in_a_sentence() {
        Actor coordinator = coordinator("draft-d");
        assertThatThrownBy(
                        () -> backend.ask(coordinator, new IncomingReport("%PDF-1.7".getBytes(StandardCharsets.UTF_8))))
                .isInstanceOfSatisfying(RuleViolated.class, refused -> {
                    assertThat(Sentences.of(refused, Locale.of("th"))).contains("ไฟล์ PDF");
                    assertThat(Sentences.of(refused, Locale.ENGLISH)).contains("The file is a PDF");
                });
        ImportDraft without = read(coordinator, DOCUMENT).draft().ofYear(null);
        assertThatThrownBy(() -> backend.send(coordinator, new ApplyImport(without)))
                .isInstanceOf(RuleViolated.class)
                .hasMessage("import.year-unknown");
        Actor officer =
                new Actor(coordinator.tenant(), "person/somchai", Channel.WEB, Set.of(Role.OFFICER), Set.of("finance"));
        assertThatThrownBy(() -> backend.ask(officer, new IncomingReport(new byte[0])))
                .isInstanceOf(NotAllowed.class);
        assertThatThrownBy(() -> backend.send(officer, new ApplyImport(without)))
                .isInstanceOf(NotAllowed.class);
    }

    @Test
    void the_template_when_filled_in_is_read_without_doubt() throws IOException {
        Actor coordinator = coordinator("draft-e");
        String[] cells = {
            "เปิดข้อมูล",
            "๑. ปรับปรุงเว็บไซต์\n๒. เผยแพร่แผน",
            "๑. สำนักปลัด\n๒. กองคลัง",
            "ต.ค. ๖๙ – มี.ค. ๗๐",
            "✓",
            "",
            "",
            "ทำต่อ",
            "ไม่มี",
            "ไม่มี",
            "ไม่มี",
            "10,000",
            "8,500",
            "ปีก่อน ๓ ครั้ง ปีนี้ ๔ ครั้ง"
        };
        ImportTemplate.File sheet =
                backend.ask(coordinator, new ImportTemplate(RoundId.of(2570, 6), ImportTemplate.Format.XLSX));
        try (XSSFWorkbook workbook = new XSSFWorkbook(new ByteArrayInputStream(sheet.bytes()))) {
            for (int i = 0; i < cells.length; i++) {
                workbook.getSheetAt(0).getRow(8).getCell(i).setCellValue(cells[i]);
            }
            ByteArrayOutputStream filled = new ByteArrayOutputStream();
            workbook.write(filled);
            readsPerfectly(coordinator, filled.toByteArray());
        }
        ImportTemplate.File text =
                backend.ask(coordinator, new ImportTemplate(RoundId.of(2570, 6), ImportTemplate.Format.CSV));
        assertThat(text.name()).isEqualTo("template-2570-6.csv");
        String row = String.join(
                ",", List.of(cells).stream().map(cell -> '"' + cell + '"').toList());
        readsPerfectly(
                coordinator, (new String(text.bytes(), StandardCharsets.UTF_8) + row).getBytes(StandardCharsets.UTF_8));
    }

    private void readsPerfectly(Actor coordinator, byte[] file) {
        Understood understood = backend.ask(coordinator, new IncomingReport(file));
        assertThat(understood.report().organisation().name()).isEqualTo("ริมธาร");
        assertThat(understood.report().executionFiscalYear()).isEqualTo(2570);
        assertThat(understood.report().round().months()).isEqualTo(6);
        assertThat(understood.report().unread()).isEmpty();
        assertThat(understood.report().findings())
                .extracting(Finding::rule)
                .containsOnly("template-line-ignored", "unsigned-report");
        assertThat(understood.report().measures())
                .extracting("title", "problem", "obstacle", "recommendation", "note", "budget", "spent", "comparison")
                .containsExactly(tuple(
                        "เปิดข้อมูล",
                        "ไม่มี",
                        "ไม่มี",
                        "ทำต่อ",
                        "ไม่มี",
                        "10,000",
                        "8,500",
                        "ปีก่อน ๓ ครั้ง ปีนี้ ๔ ครั้ง"));
        ImportDraft.Item item = understood.draft().items().getFirst();
        assertThat(item.budget()).isEqualTo(new Budget(1_000_000L, 850_000L));
        assertThat(item.remarks())
                .containsEntry(Remark.OBSTACLE, "ไม่มี")
                .containsEntry(Remark.COMPARISON, "ปีก่อน ๓ ครั้ง ปีนี้ ๔ ครั้ง");
        assertThat(item.status()).isEqualTo(MeasureStatus.IN_PROGRESS);
        assertThat(item.guidelines())
                .extracting(
                        ImportDraft.Way::text,
                        way -> way.responsible().getFirst().department())
                .containsExactly(tuple("ปรับปรุงเว็บไซต์", "clerk-office"), tuple("เผยแพร่แผน", "finance"));
    }

    private List<State> states(Actor actor, ImportDraft draft) {
        return backend.ask(actor, new ImportComparison(draft)).lines().stream()
                .map(Line::state)
                .toList();
    }

    private Understood read(Actor actor, String document) {
        return backend.ask(actor, new IncomingReport(document.getBytes(StandardCharsets.UTF_8)));
    }

    private List<Row> rows(Actor actor) {
        return backend.ask(actor, new MeasureBoard(2569)).rows();
    }

    private Actor coordinator(String code) {
        TenantId tenant = new TenantId(code);
        backend.send(
                Actor.system(tenant, Channel.API),
                new RegisterOrganisation("ริมธาร", OrganisationType.TAO, "เมืองฟ้า", "เชียงใหม่", null));
        Actor coordinator =
                new Actor(tenant, "person/somying", Channel.WEB, Set.of(Role.COORDINATOR), Set.of("clerk-office"));
        eventually(() -> assertThat(
                        backend.ask(coordinator, new OrganisationProfile()).departments())
                .isNotEmpty());
        return coordinator;
    }
}
