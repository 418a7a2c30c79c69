package app.prongsai.reports;

import app.prongsai.organisations.OrganisationProfile.Profile;
import app.prongsai.reports.document.PaperColumn;
import app.prongsai.reports.document.PaperDifferences.Cell;
import app.prongsai.reports.document.PaperDifferences.Compared;
import app.prongsai.reports.document.TablePaper;
import app.prongsai.reports.document.TablePaper.Row;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** The words of a list of what differs between two papers. */
final class DifferencesWording {

    private static final List<String> NONE = List.of(PaperWording.NONE);

    /** One line of the list: what of which measure, and what either paper says. */
    private record Line(String key, String name, String what, List<String> before, List<String> after) {}

    private DifferencesWording() {}

    /** @param sides what the two papers are called, the earlier first */
    static TablePaper of(Profile organisation, List<String> sides, List<Compared> differences) {
        String name = "รายการเปรียบเทียบมาตรการส่งเสริมคุณธรรมและความโปร่งใส";
        List<PaperColumn<Line>> columns = columns(sides.getFirst(), sides.getLast());
        List<Line> lines =
                differences.stream().flatMap(DifferencesWording::lines).toList();
        return new TablePaper(
                "differences",
                "เปรียบเทียบ",
                List.of(name, PaperWording.of(organisation), String.join(" กับ", sides)),
                name + " " + organisation.type().shortName(organisation.name()),
                lines.isEmpty() ? "ไม่มีรายการที่แตกต่างกัน" : "",
                lines.isEmpty() ? "" : "รายการที่แตกต่างกัน " + lines.size() + " รายการ",
                PaperColumn.columns(columns),
                lines.stream()
                        .map(one -> new Row(one.key(), PaperColumn.cells(columns, one), Map.of("measure", one.key())))
                        .toList(),
                List.of(),
                "",
                "",
                PaperFacts.ofOrganisation(organisation));
    }

    private static List<PaperColumn<Line>> columns(String before, String after) {
        return List.of(
                PaperColumn.text("measure", "มาตรการ", Line::name),
                PaperColumn.text("what", "รายการ", Line::what),
                PaperColumn.plain("before", before, Line::before),
                PaperColumn.plain("after", after, Line::after));
    }

    /** A measure that only one of the papers has is one line. */
    private static Stream<Line> lines(Compared one) {
        String key = one.row().key();
        if (one.before() == null) {
            List<String> whole =
                    one.cells().stream().map(cell -> whole(cell, cell.after())).toList();
            return Stream.of(new Line(key, one.name(), "เพิ่มมาตรการ", NONE, whole));
        }
        if (one.after() == null) {
            List<String> whole =
                    one.cells().stream().map(cell -> whole(cell, cell.before())).toList();
            return Stream.of(new Line(key, one.name(), "ยกเลิกมาตรการ", whole, NONE));
        }
        return one.cells().stream()
                .map(cell -> new Line(key, one.name(), cell.what(), said(cell.before()), said(cell.after())));
    }

    private static String whole(Cell cell, List<String> said) {
        return cell.what() + ": " + String.join(" ", said);
    }

    private static List<String> said(List<String> words) {
        return words.isEmpty() ? NONE : words;
    }
}
