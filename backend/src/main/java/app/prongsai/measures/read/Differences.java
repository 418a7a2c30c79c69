package app.prongsai.measures.read;

import app.prongsai.measures.Evidence;
import app.prongsai.measures.Figure;
import app.prongsai.measures.Guideline;
import app.prongsai.measures.Remark;
import app.prongsai.measures.read.MeasureChange.ApprovalChanged;
import app.prongsai.measures.read.MeasureChange.BudgetChanged;
import app.prongsai.measures.read.MeasureChange.Days;
import app.prongsai.measures.read.MeasureChange.EvidenceAdded;
import app.prongsai.measures.read.MeasureChange.EvidenceCorrected;
import app.prongsai.measures.read.MeasureChange.EvidenceGone;
import app.prongsai.measures.read.MeasureChange.FigureChanged;
import app.prongsai.measures.read.MeasureChange.GuidelineAdded;
import app.prongsai.measures.read.MeasureChange.GuidelineMoved;
import app.prongsai.measures.read.MeasureChange.GuidelineReassigned;
import app.prongsai.measures.read.MeasureChange.GuidelineRemoved;
import app.prongsai.measures.read.MeasureChange.GuidelineReworded;
import app.prongsai.measures.read.MeasureChange.Moved;
import app.prongsai.measures.read.MeasureChange.PercentChanged;
import app.prongsai.measures.read.MeasureChange.RemarkChanged;
import app.prongsai.measures.read.MeasureChange.Retitled;
import app.prongsai.measures.read.MeasureChange.SpendingChanged;
import app.prongsai.measures.read.MeasureChange.StatusChanged;
import app.prongsai.measures.read.MeasureSheet.Sheet;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.BiFunction;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Names what differs between two sheets of one measure, each difference once. */
final class Differences {

    private final List<MeasureChange> found = new ArrayList<>();

    private Differences() {}

    /** Plan, progress, evidence and remarks. */
    static List<MeasureChange> inTime(Sheet before, Sheet after) {
        Differences differences = new Differences();
        differences.plan(before, after, 0);
        differences.progress(before, after);
        differences.evidence(before, after);
        differences.remarks(before, after);
        differences.figures(before, after);
        return differences.found;
    }

    /** Plan and progress; the same days so many years later are the same days. */
    static List<MeasureChange> betweenYears(Sheet before, Sheet after) {
        Differences differences = new Differences();
        differences.plan(before, after, after.fiscalYear() - before.fiscalYear());
        differences.progress(before, after);
        return differences.found;
    }

    private void plan(Sheet before, Sheet after, int years) {
        note(before.title(), after.title(), Retitled::new);
        days(new Days(before.from(), before.to()), new Days(after.from(), after.to()), years, Moved::new);
        said(before.budget().planned(), after.budget().planned(), BudgetChanged::new);
        Map<Integer, Guideline> was = byKey(before.guidelines(), Guideline::number);
        Map<Integer, Guideline> is = byKey(after.guidelines(), Guideline::number);
        each(was, is, GuidelineRemoved::new, GuidelineAdded::new, (old, now) -> guideline(old, now, years));
    }

    private void progress(Sheet before, Sheet after) {
        note(before.status(), after.status(), StatusChanged::new);
        note(before.percent(), after.percent(), PercentChanged::new);
        note(before.awaitingApproval(), after.awaitingApproval(), ApprovalChanged::new);
        said(before.budget().spent(), after.budget().spent(), SpendingChanged::new);
    }

    private void guideline(Guideline before, Guideline after, int years) {
        int number = after.number();
        note(before.text(), after.text(), (was, is) -> new GuidelineReworded(number, was, is));
        note(before.responsible(), after.responsible(), (was, is) -> new GuidelineReassigned(number, was, is));
        days(
                new Days(before.from(), before.to()),
                new Days(after.from(), after.to()),
                years,
                (was, is) -> new GuidelineMoved(number, was, is));
    }

    private void days(Days before, Days after, int years, BiFunction<Days, Days, MeasureChange> change) {
        if (!before.yearsLater(years).equals(after)) {
            found.add(change.apply(before, after));
        }
    }

    private void evidence(Sheet before, Sheet after) {
        each(
                byKey(before.evidence(), Evidence::id),
                byKey(after.evidence(), Evidence::id),
                EvidenceGone::new,
                EvidenceAdded::new,
                (was, is) -> note(was, is, EvidenceCorrected::new));
    }

    private void remarks(Sheet before, Sheet after) {
        for (Remark remark : Remark.values()) {
            said(
                    before.remarks().get(remark),
                    after.remarks().get(remark),
                    (was, is) -> new RemarkChanged(remark, was, is));
        }
    }

    private void figures(Sheet before, Sheet after) {
        each(
                byKey(before.figures(), Figure::name),
                byKey(after.figures(), Figure::name),
                gone -> new FigureChanged(gone, null),
                come -> new FigureChanged(null, come),
                (was, is) -> note(was, is, FigureChanged::new));
    }

    private interface Said<T> {

        MeasureChange change(@Nullable T before, @Nullable T after);
    }

    private <T> void said(@Nullable T before, @Nullable T after, Said<T> change) {
        if (!Objects.equals(before, after)) {
            found.add(change.change(before, after));
        }
    }

    private <T> void note(T before, T after, BiFunction<T, T, MeasureChange> change) {
        if (!before.equals(after)) {
            found.add(change.apply(before, after));
        }
    }

    private <K, T> void each(
            Map<K, T> before,
            Map<K, T> after,
            Function<T, MeasureChange> gone,
            Function<T, MeasureChange> come,
            Both<T> both) {
        before.forEach((key, was) -> {
            T is = after.get(key);
            if (is == null) {
                found.add(gone.apply(was));
            } else {
                both.compare(was, is);
            }
        });
        after.forEach((key, is) -> {
            if (!before.containsKey(key)) {
                found.add(come.apply(is));
            }
        });
    }

    private interface Both<T> {

        void compare(T before, T after);
    }

    private static <K, T> Map<K, T> byKey(List<T> all, Function<T, K> key) {
        Map<K, T> found = new LinkedHashMap<>();
        all.forEach(one -> found.put(key.apply(one), one));
        return found;
    }
}
