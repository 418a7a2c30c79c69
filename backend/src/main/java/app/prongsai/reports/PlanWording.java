package app.prongsai.reports;

import app.prongsai.measures.read.MeasureSheet.Sheet;
import app.prongsai.organisations.OrganisationProfile.Profile;
import app.prongsai.reports.document.PaperColumn;
import app.prongsai.reports.document.TablePaper;
import app.prongsai.reports.document.TablePaper.Column;
import app.prongsai.reports.document.TablePaper.Row;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** The words of a year's plan. */
final class PlanWording {

    /** The columns of the plan. Keys are for programs and stay as they are. */
    private static final List<PaperColumn<Sheet>> COLUMNS = List.of(
            PaperColumn.text("code", "รหัส", Sheet::code),
            PaperColumn.text("measure", "มาตรการ", Sheet::title),
            PaperColumn.numbered(
                    "guidelines",
                    "แนวทางการปฏิบัติ",
                    sheet -> sheet.guidelines().stream()
                            .map(PaperWording::guideline)
                            .toList()),
            PaperColumn.level(
                    "responsible",
                    "ผู้รับผิดชอบ",
                    sheet -> sheet.guidelines().stream()
                            .map(PaperWording::responsible)
                            .toList()),
            PaperColumn.level("period", "ระยะเวลาดำเนินการ", PaperWording::periods),
            PaperColumn.text("budget", "งบประมาณ (บาท)", PlanWording::budget));

    private PlanWording() {}

    static TablePaper of(Profile organisation, int fiscalYear, List<Sheet> sheets) {
        String name = "แผนดำเนินการตามมาตรการส่งเสริมคุณธรรมและความโปร่งใส";
        return new TablePaper(
                "plan",
                "แผน " + fiscalYear,
                List.of(name, PaperWording.of(organisation), "ประจำปีงบประมาณ พ.ศ. " + fiscalYear),
                name + " " + organisation.type().shortName(organisation.name()) + " พ.ศ. " + fiscalYear,
                "",
                "ตารางมาตรการ ประจำปีงบประมาณ พ.ศ. " + fiscalYear,
                PaperColumn.columns(COLUMNS),
                sheets.stream().map(PlanWording::row).toList(),
                PaperWording.signatures("ผู้จัดทำแผน", organisation.type()),
                "",
                "",
                PaperFacts.ofYear(organisation, fiscalYear));
    }

    private static String budget(Sheet sheet) {
        Long planned = sheet.budget().planned();
        return planned == null ? PaperWording.NONE : PaperWording.baht(planned);
    }

    private static Row row(Sheet sheet) {
        return new Row(sheet.measure().value(), PaperColumn.cells(COLUMNS, sheet), PaperFacts.ofPlanned(sheet));
    }

    /** Another year's plan has other codes, and the same months of another year are no change. */
    static boolean onlyAnotherYear(Column column, Row before, Row after, int years) {
        return switch (column.key()) {
            case "code" -> years != 0;
            case "period" -> days(before, years).equals(days(after, 0));
            default -> false;
        };
    }

    private static List<LocalDate> days(Row row, int years) {
        List<LocalDate> days = new ArrayList<>();
        if (row.facts().get("guidelines") instanceof List<?> guidelines) {
            for (Object guideline : guidelines) {
                if (guideline instanceof Map<?, ?> facts
                        && facts.get("from") instanceof String from
                        && facts.get("to") instanceof String to) {
                    days.add(LocalDate.parse(from).plusYears(years));
                    days.add(LocalDate.parse(to).plusYears(years));
                }
            }
        }
        return days;
    }
}
