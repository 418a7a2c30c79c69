package app.prongsai.measures.read;

import app.prongsai.measures.Evidence;
import app.prongsai.measures.Figure;
import app.prongsai.measures.Guideline;
import app.prongsai.measures.MeasureStatus;
import app.prongsai.measures.Remark;
import app.prongsai.measures.Responsible;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** One difference between two states of a measure, with what was before and what is after. */
public sealed interface MeasureChange {

    /** From the first to the last day. */
    record Days(LocalDate from, LocalDate to) {

        Days yearsLater(int years) {
            return new Days(from.plusYears(years), to.plusYears(years));
        }
    }

    /** Whether what is planned differs, and not only what became of it. */
    default boolean ofThePlan() {
        return switch (this) {
            case Added added -> true;
            case Removed removed -> true;
            case Retitled title -> true;
            case Moved moved -> true;
            case BudgetChanged money -> true;
            case GuidelineAdded added -> true;
            case GuidelineRemoved removed -> true;
            case GuidelineReworded words -> true;
            case GuidelineReassigned one -> true;
            case GuidelineMoved moved -> true;
            case StatusChanged status -> false;
            case PercentChanged percent -> false;
            case ApprovalChanged approval -> false;
            case SpendingChanged money -> false;
            case EvidenceAdded added -> false;
            case EvidenceGone gone -> false;
            case EvidenceCorrected one -> false;
            case RemarkChanged remark -> false;
            case FigureChanged figure -> false;
        };
    }

    record Added() implements MeasureChange {}

    record Removed() implements MeasureChange {}

    record Retitled(String before, String after) implements MeasureChange {}

    record Moved(Days before, Days after) implements MeasureChange {}

    record StatusChanged(MeasureStatus before, MeasureStatus after) implements MeasureChange {}

    record PercentChanged(int before, int after) implements MeasureChange {}

    /** Whether the head is asked to agree that it is done. */
    record ApprovalChanged(boolean before, boolean after) implements MeasureChange {}

    /** Money set aside, in satang; null where nothing was said. */
    record BudgetChanged(@Nullable Long before, @Nullable Long after) implements MeasureChange {}

    /** Money spent, in satang; null where nothing was said. */
    record SpendingChanged(@Nullable Long before, @Nullable Long after) implements MeasureChange {}

    record GuidelineAdded(Guideline guideline) implements MeasureChange {}

    record GuidelineRemoved(Guideline guideline) implements MeasureChange {}

    record GuidelineReworded(int number, String before, String after) implements MeasureChange {}

    record GuidelineReassigned(int number, List<Responsible> before, List<Responsible> after)
            implements MeasureChange {}

    record GuidelineMoved(int number, Days before, Days after) implements MeasureChange {}

    record EvidenceAdded(Evidence evidence) implements MeasureChange {}

    record EvidenceGone(Evidence evidence) implements MeasureChange {}

    record EvidenceCorrected(Evidence before, Evidence after) implements MeasureChange {}

    /** Null where nothing was said. */
    record RemarkChanged(
            Remark remark,
            @Nullable String before,
            @Nullable String after) implements MeasureChange {}

    /** A number beside last year's; null where there was none of that name. */
    record FigureChanged(@Nullable Figure before, @Nullable Figure after) implements MeasureChange {}
}
