package app.prongsai.reports;

import app.prongsai.organisations.OrganisationProfile.Profile;
import app.prongsai.reports.document.PaperColumn;
import app.prongsai.reports.document.PaperDifferences;
import app.prongsai.reports.document.PaperDifferences.Difference;
import app.prongsai.reports.document.TablePaper;
import app.prongsai.reports.document.TablePaper.Row;
import java.util.List;
import java.util.Map;

/** The words of a list of what differs between two papers. */
final class DifferencesWording {

    private DifferencesWording() {}

    /** @param sides what the two papers are called, the earlier first */
    static TablePaper of(Profile organisation, List<String> sides, List<Difference> differences) {
        String name = "รายการเปรียบเทียบมาตรการส่งเสริมคุณธรรมและความโปร่งใส";
        List<PaperColumn<Difference>> columns = PaperDifferences.columns(sides.getFirst(), sides.getLast());
        return new TablePaper(
                "differences",
                "เปรียบเทียบ",
                List.of(name, PaperWording.of(organisation), String.join(" กับ", sides)),
                name + " " + organisation.type().shortName(organisation.name()),
                differences.isEmpty() ? "ไม่มีรายการที่แตกต่างกัน" : "",
                differences.isEmpty() ? "" : "รายการที่แตกต่างกัน " + differences.size() + " รายการ",
                PaperColumn.columns(columns),
                differences.stream()
                        .map(one -> new Row(one.key(), PaperColumn.cells(columns, one), Map.of("measure", one.key())))
                        .toList(),
                List.of(),
                "",
                "",
                PaperFacts.ofOrganisation(organisation));
    }
}
