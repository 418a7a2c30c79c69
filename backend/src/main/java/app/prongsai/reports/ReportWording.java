package app.prongsai.reports;

import app.prongsai.measures.Budget;
import app.prongsai.measures.Evidence;
import app.prongsai.measures.Figure;
import app.prongsai.measures.MeasureStatus;
import app.prongsai.measures.Remark;
import app.prongsai.measures.read.MeasureSheet.Entry;
import app.prongsai.measures.read.MeasureSheet.Sheet;
import app.prongsai.organisations.OrganisationProfile.Profile;
import app.prongsai.reports.RoundEvent.RoundOpened;
import app.prongsai.reports.document.Imprint;
import app.prongsai.reports.document.OfficialReport;
import app.prongsai.reports.document.OfficialReport.Row;
import app.prongsai.thai.ThaiDates;
import app.prongsai.thai.ThaiNumerals;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/** The words of the official report: every cell says something, if only "ไม่มี". */
final class ReportWording {

    private ReportWording() {}

    static OfficialReport of(Profile organisation, RoundOpened round, List<Sheet> sheets) {
        return new OfficialReport(
                heading(organisation, round),
                round.basis(),
                "ตารางผลการดำเนินงานตามผลการประเมินปีงบประมาณ พ.ศ. " + round.assessedFiscalYear()
                        + " เพื่อการพัฒนาในปีงบประมาณ พ.ศ. " + round.fiscalYear(),
                sheets.stream().map(ReportWording::row).toList(),
                PaperWording.signatures("ผู้จัดทำรายงาน", organisation.type()),
                "",
                "",
                "รายงานผลตามมาตรการฯ "
                        + organisation.type().shortName(organisation.name()) + " " + RoundWording.name(round.round())
                        + " ปีงบประมาณ พ.ศ. " + round.fiscalYear(),
                PaperFacts.ofReport(organisation, round));
    }

    private static List<String> heading(Profile organisation, RoundOpened round) {
        return List.of(
                "รายงานผลการดำเนินงานตามมาตรการส่งเสริมคุณธรรมและความโปร่งใส",
                PaperWording.of(organisation) + " ประจำปีงบประมาณ พ.ศ. " + round.fiscalYear(),
                RoundWording.title(round.round()));
    }

    /** What one side of a comparison is called. */
    static String of(ReportSide side, Imprint imprint) {
        String report = "รายงาน" + RoundWording.name(side.round()) + " ปีงบประมาณ พ.ศ. "
                + side.round().fiscalYear();
        Instant moment = side.moment();
        if (moment != null) {
            return report + " ณ วันที่ " + ThaiDates.full(LocalDate.ofInstant(moment, ThaiDates.ZONE));
        }
        return imprint instanceof Imprint.Published published
                ? report + " ฉบับที่ " + published.version()
                : report + " (ร่าง)";
    }

    private static Row row(Sheet sheet) {
        List<String> results = results(sheet);
        return new Row(
                sheet.title(),
                sheet.guidelines().stream().map(PaperWording::guideline).toList(),
                sheet.guidelines().stream().map(PaperWording::responsible).toList(),
                PaperWording.periods(sheet),
                at(MeasureStatus.IN_PROGRESS, sheet, results),
                at(MeasureStatus.DONE, sheet, results),
                at(MeasureStatus.NOT_STARTED, sheet, results),
                List.of(remark(sheet, Remark.RECOMMENDATION)),
                notes(sheet),
                PaperFacts.ofReported(sheet));
    }

    /** The three columns of the result: the words stand in the one of the status, the other two stay empty. */
    private static List<String> at(MeasureStatus status, Sheet sheet, List<String> results) {
        return sheet.status() == status ? results : List.of();
    }

    private static List<String> results(Sheet sheet) {
        List<String> results = new ArrayList<>();
        if (sheet.status() == MeasureStatus.IN_PROGRESS) {
            results.add(
                    "ดำเนินการแล้วร้อยละ " + sheet.percent() + (sheet.awaitingApproval() ? " รอหัวหน้าเห็นชอบ" : ""));
        }
        lastWords(sheet, results);
        sheet.evidence().stream().map(ReportWording::evidence).forEach(results::add);
        return results.isEmpty() ? List.of(words(sheet.status())) : results;
    }

    private static void lastWords(Sheet sheet, List<String> results) {
        sheet.history().stream()
                .filter(entry -> entry.what().equals("ProgressReported"))
                .map(Entry::details)
                .map(details -> details.getOrDefault("text", ""))
                .filter(text -> !text.isBlank())
                .reduce((earlier, later) -> later)
                .ifPresent(results::add);
    }

    private static String evidence(Evidence evidence) {
        StringBuilder text = new StringBuilder(evidence.title());
        String number = evidence.number();
        if (number != null && !compact(evidence.title()).contains(number)) {
            text.append(" ที่ ").append(number);
        }
        LocalDate from = evidence.from();
        LocalDate to = evidence.to();
        if (from != null) {
            String date = ThaiDates.brief(from, to == null ? from : to);
            if (!compact(evidence.title()).contains(compact(date))) {
                text.append(" (").append(date).append(")");
            }
        }
        if (evidence.link() != null) {
            text.append(" ").append(evidence.link());
        }
        return text.toString();
    }

    /** Digits Arabic, no blanks: a title that says its date already is not told it again. */
    private static String compact(String text) {
        return ThaiNumerals.toArabic(text).replaceAll("\\s", "");
    }

    private static String words(MeasureStatus status) {
        return switch (status) {
            case NOT_STARTED -> "ยังไม่ดำเนินการ";
            case IN_PROGRESS -> "อยู่ระหว่างดำเนินการ";
            case DONE -> "ดำเนินการแล้ว";
        };
    }

    /** The form has no columns of their own for these; the last one says them all. */
    private static List<String> notes(Sheet sheet) {
        List<String> notes = new ArrayList<>(List.of(
                "ปัญหา: " + remark(sheet, Remark.PROBLEM),
                "อุปสรรค: " + remark(sheet, Remark.OBSTACLE),
                "เปรียบเทียบกับปีก่อน: " + comparison(sheet)));
        money(sheet.budget(), notes);
        notes.add("อื่น ๆ: " + remark(sheet, Remark.NOTE));
        return notes;
    }

    private static String comparison(Sheet sheet) {
        List<String> said = new ArrayList<>();
        String words = sheet.remarks().get(Remark.COMPARISON);
        if (words != null
                && !(words.equals(PaperWording.NONE) && !sheet.figures().isEmpty())) {
            said.add(words);
        }
        sheet.figures().stream().map(ReportWording::figure).forEach(said::add);
        return said.isEmpty() ? PaperWording.NONE : String.join("; ", said);
    }

    private static String figure(Figure figure) {
        BigDecimal before = figure.lastYear();
        String now = figure.name() + " " + PaperWording.number(figure.thisYear()) + " " + figure.unit();
        return before == null ? now : now + " (ปีก่อน " + PaperWording.number(before) + ")";
    }

    private static void money(Budget budget, List<String> notes) {
        if (budget.planned() != null) {
            notes.add("งบประมาณ " + PaperWording.baht(budget.planned()) + " บาท");
        }
        if (budget.spent() != null) {
            notes.add("ใช้จ่ายแล้ว " + PaperWording.baht(budget.spent()) + " บาท");
        }
    }

    private static String remark(Sheet sheet, Remark remark) {
        return sheet.remarks().getOrDefault(remark, PaperWording.NONE);
    }
}
