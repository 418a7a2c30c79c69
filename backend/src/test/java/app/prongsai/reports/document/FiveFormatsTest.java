package app.prongsai.reports.document;

import static org.assertj.core.api.Assertions.assertThat;

import app.prongsai.reports.document.OfficialReport.Row;
import app.prongsai.reports.document.TablePaper.Entries;
import app.prongsai.testing.TablesBack;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What is read back from a PDF, DOCX, XLSX, CSV and JSON of the same paper is the same table. */
class FiveFormatsTest {

    private static final Row HARD = new Row(
            "กตัญญูฤๅษี น้ำใจ \"สองชั้น\", ต่าง ๆ; 2566",
            List.of("ที่ปี่ฟื้น\nน้ำ", "2) ผู้ทรงคุณวุฒิ"),
            List.of("กองคลัง"),
            List.of("ต.ค. 65 – มี.ค. 66", "เม.ย. – ก.ย. 66"),
            List.of(),
            List.of("=1+1", "- ประกาศ", "+66 2 123 4567", "https://www.example.go.th/2566?a=1&b=2"),
            List.of("@SUM(A1)"),
            List.of("-"),
            List.of("\t=cmd|' /C calc'!A0", "ไม่มี"));

    static Stream<TablePaper> papers() {
        return Stream.of(
                SampleReport.withRows(3).paper(),
                SampleReport.with(List.of(HARD, SampleReport.WEBSITE, HARD)).paper(),
                withoutGroups());
    }

    /** Four columns under a single row of headings, as a plan or a list of differences has them. */
    private static TablePaper withoutGroups() {
        List<PaperColumn<String>> columns = List.of(
                PaperColumn.text("measure", "มาตรการ", text -> text),
                PaperColumn.numbered("guidelines", "แนวทางการปฏิบัติ", text -> List.of(text, "อบรม")),
                PaperColumn.level("responsible", "ผู้รับผิดชอบ", text -> List.of("กองคลัง", "กองช่าง")),
                PaperColumn.plain("before", "เดิม", text -> List.of()));
        return new TablePaper(
                "plan",
                "แผน",
                List.of("แผน"),
                "แผน",
                "",
                "",
                PaperColumn.columns(columns),
                Stream.of("หนึ่ง", "สอง")
                        .map(text -> new TablePaper.Row(text, PaperColumn.cells(columns, text), Map.of()))
                        .toList(),
                List.of(),
                "",
                "",
                Map.of());
    }

    @ParameterizedTest
    @MethodSource("papers")
    void all_say_the_same_cell_by_cell(TablePaper paper) throws Exception {
        List<List<String>> expected = table(OfficialText.of(paper));
        assertThat(TablesBack.ofCsv(new PaperCsv().render(paper))).as("CSV").isEqualTo(expected);
        assertThat(TablesBack.ofJson(new PaperJson().render(paper))).as("JSON").isEqualTo(expected);
        List<List<String>> marked = marked(OfficialText.of(paper));
        assertThat(TablesBack.ofXlsx(new PaperXlsx().render(paper))).as("XLSX").isEqualTo(marked);
        assertThat(TablesBack.ofDocx(new PaperDocx().render(paper))).as("DOCX").isEqualTo(marked);
        assertThat(TablesBack.flat(TablesBack.ofPdf(new PaperPdf().render(paper))))
                .as("PDF")
                .isEqualTo(TablesBack.flat(marked));
    }

    @Test
    void a_list_of_one_paper_has_dashes_and_the_same_words_as_the_other() {
        TablePaper paper = OfficialText.of(SampleReport.with(List.of(HARD)).paper());
        for (TablePaper.Row row : paper.rows()) {
            List<List<String>> words = CellEntries.words(paper.columns(), row);
            List<List<String>> marked = CellEntries.marked(paper.columns(), row);
            for (int column = 0; column < paper.columns().size(); column++) {
                boolean list = paper.columns().get(column).entries() == Entries.LISTED
                        && words.get(column).size() > 1;
                assertThat(marked.get(column))
                        .isEqualTo(words.get(column).stream()
                                .map(word -> list ? "- " + word : word)
                                .toList());
            }
        }
    }

    private static List<List<String>> table(TablePaper official) {
        return with(official, row -> CellEntries.words(official.columns(), row));
    }

    private static List<List<String>> marked(TablePaper official) {
        return with(official, row -> CellEntries.marked(official.columns(), row));
    }

    private static List<List<String>> with(
            TablePaper official, java.util.function.Function<TablePaper.Row, List<List<String>>> cells) {
        List<List<String>> table = new ArrayList<>();
        table.add(official.columns().stream().map(TablePaper.Column::heading).toList());
        for (TablePaper.Row row : official.rows()) {
            table.add(cells.apply(row).stream()
                    .map(entries -> String.join("\n", entries))
                    .toList());
        }
        return table;
    }
}
