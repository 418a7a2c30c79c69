package app.prongsai.measures.read;

import static org.assertj.core.api.Assertions.assertThat;

import app.prongsai.measures.Budget;
import app.prongsai.measures.Evidence;
import app.prongsai.measures.EvidenceKind;
import app.prongsai.measures.Figure;
import app.prongsai.measures.Guideline;
import app.prongsai.measures.MeasureId;
import app.prongsai.measures.MeasureStatus;
import app.prongsai.measures.Remark;
import app.prongsai.measures.Responsible;
import app.prongsai.measures.read.MeasureChange.Days;
import app.prongsai.measures.read.MeasureSheet.Sheet;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DifferencesTest {

    private static final LocalDate FROM = LocalDate.of(2025, 10, 1);
    private static final LocalDate TO = LocalDate.of(2026, 9, 30);
    private static final Responsible OFFICE = Responsible.department("สำนักปลัด", "clerk-office");
    private static final Responsible FINANCE = Responsible.department("กองคลัง", "finance");

    private static final Figure ATTENDED = new Figure("ผู้เข้าร่วม", "คน", null, BigDecimal.valueOf(120));

    /** What a test changes before it makes a sheet of it. */
    private static final class Draft {
        int year = 2569;
        String title = "มาตรการเผยแพร่ข้อมูล";
        LocalDate to = TO;
        MeasureStatus status = MeasureStatus.IN_PROGRESS;
        int percent = 40;
        List<Guideline> guidelines =
                new ArrayList<>(List.of(guideline(1, "ประกาศ", OFFICE, TO), guideline(2, "ประชุม", OFFICE, TO)));
        List<Evidence> evidence = new ArrayList<>(List.of(proof("e-1", "ประกาศ"), proof("e-2", "คำสั่ง")));
        Map<Remark, String> remarks = new HashMap<>(Map.of(Remark.PROBLEM, "ไม่มี"));
        boolean awaiting;
        Budget budget = new Budget(5_000_00L, null);
        List<Figure> figures = List.of(ATTENDED);

        Sheet sheet() {
            return new Sheet(
                    new MeasureId("m"),
                    year,
                    "6901",
                    title,
                    FROM.plusYears(year - 2569),
                    to,
                    status,
                    percent,
                    awaiting,
                    guidelines,
                    evidence,
                    remarks,
                    budget,
                    figures,
                    null,
                    false,
                    List.of());
        }
    }

    private record Step(Consumer<Draft> change, MeasureChange named) {}

    private static final List<Step> STEPS = List.of(
            new Step(draft -> draft.title = "ใหม่", new MeasureChange.Retitled("มาตรการเผยแพร่ข้อมูล", "ใหม่")),
            new Step(
                    draft -> draft.to = TO.minusDays(1),
                    new MeasureChange.Moved(new Days(FROM, TO), new Days(FROM, TO.minusDays(1)))),
            new Step(
                    draft -> draft.status = MeasureStatus.DONE,
                    new MeasureChange.StatusChanged(MeasureStatus.IN_PROGRESS, MeasureStatus.DONE)),
            new Step(draft -> draft.percent = 100, new MeasureChange.PercentChanged(40, 100)),
            new Step(draft -> draft.awaiting = true, new MeasureChange.ApprovalChanged(false, true)),
            new Step(
                    draft -> draft.budget = new Budget(null, draft.budget.spent()),
                    new MeasureChange.BudgetChanged(5_000_00L, null)),
            new Step(
                    draft -> draft.budget = new Budget(draft.budget.planned(), 200L),
                    new MeasureChange.SpendingChanged(null, 200L)),
            new Step(draft -> draft.figures = List.of(), new MeasureChange.FigureChanged(ATTENDED, null)),
            new Step(
                    draft -> draft.guidelines.add(guideline(3, "อบรม", FINANCE, TO)),
                    new MeasureChange.GuidelineAdded(guideline(3, "อบรม", FINANCE, TO))),
            new Step(
                    draft -> draft.guidelines.remove(guideline(2, "ประชุม", OFFICE, TO)),
                    new MeasureChange.GuidelineRemoved(guideline(2, "ประชุม", OFFICE, TO))),
            new Step(
                    draft -> first(draft, guideline(1, "ประกาศใหม่", OFFICE, TO)),
                    new MeasureChange.GuidelineReworded(1, "ประกาศ", "ประกาศใหม่")),
            new Step(
                    draft -> draft.evidence.add(proof("e-3", "ภาพ")),
                    new MeasureChange.EvidenceAdded(proof("e-3", "ภาพ"))),
            new Step(
                    draft -> draft.evidence.remove(proof("e-1", "ประกาศ")),
                    new MeasureChange.EvidenceGone(proof("e-1", "ประกาศ"))),
            new Step(
                    draft -> draft.evidence.replaceAll(
                            item -> item.id().equals("e-2") ? proof("e-2", "คำสั่งที่ 2") : item),
                    new MeasureChange.EvidenceCorrected(proof("e-2", "คำสั่ง"), proof("e-2", "คำสั่งที่ 2"))),
            new Step(
                    draft -> draft.remarks.put(Remark.PROBLEM, "งบไม่พอ"),
                    new MeasureChange.RemarkChanged(Remark.PROBLEM, "ไม่มี", "งบไม่พอ")),
            new Step(
                    draft -> draft.remarks.put(Remark.NOTE, "ดี"),
                    new MeasureChange.RemarkChanged(Remark.NOTE, null, "ดี")));

    @Test
    void the_same_sheet_has_no_differences_whatever_its_history_says() {
        assertThat(Differences.inTime(new Draft().sheet(), new Draft().sheet())).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
    void whatever_changed_together_each_change_is_named_once_and_nothing_else(long seed) {
        Random random = new Random(seed);
        for (int round = 0; round < 50; round++) {
            Draft draft = new Draft();
            List<MeasureChange> expected = new ArrayList<>();
            for (Step step : STEPS) {
                if (random.nextInt(3) == 0) {
                    step.change().accept(draft);
                    expected.add(step.named());
                }
            }
            assertThat(Differences.inTime(new Draft().sheet(), draft.sheet()))
                    .containsExactlyInAnyOrderElementsOf(expected);
            assertThat(Differences.inTime(draft.sheet(), new Draft().sheet())).hasSameSizeAs(expected);
        }
    }

    @Test
    void a_guideline_with_others_in_charge_and_another_day_is_told_in_two_changes() {
        Draft draft = new Draft();
        first(draft, guideline(1, "ประกาศ", FINANCE, TO.minusMonths(1)));
        assertThat(Differences.inTime(new Draft().sheet(), draft.sheet()))
                .containsExactly(
                        new MeasureChange.GuidelineReassigned(1, List.of(OFFICE), List.of(FINANCE)),
                        new MeasureChange.GuidelineMoved(1, new Days(FROM, TO), new Days(FROM, TO.minusMonths(1))));
    }

    @Test
    void next_years_same_plan_differs_only_in_what_is_not_the_same_a_year_later() {
        Draft next = new Draft();
        next.year = 2570;
        next.to = TO.plusYears(1);
        next.guidelines.replaceAll(one -> new Guideline(
                one.number(),
                one.text(),
                one.responsible(),
                one.from().plusYears(1),
                one.to().plusYears(1)));
        next.evidence.clear();
        next.remarks.clear();
        assertThat(Differences.betweenYears(new Draft().sheet(), next.sheet())).isEmpty();
        next.percent = 0;
        next.to = TO.plusYears(1).minusMonths(3);
        assertThat(Differences.betweenYears(new Draft().sheet(), next.sheet()))
                .containsExactly(
                        new MeasureChange.Moved(
                                new Days(FROM, TO),
                                new Days(FROM.plusYears(1), TO.plusYears(1).minusMonths(3))),
                        new MeasureChange.PercentChanged(40, 0));
    }

    private static void first(Draft draft, Guideline guideline) {
        draft.guidelines.set(0, guideline);
    }

    private static Guideline guideline(int number, String text, Responsible responsible, LocalDate to) {
        return new Guideline(number, text, List.of(responsible), FROM, to);
    }

    private static Evidence proof(String id, String title) {
        return new Evidence(id, EvidenceKind.ORDER, title, FROM, FROM, null, null, null);
    }
}
