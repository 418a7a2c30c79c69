package app.prongsai.ui.measures;

import static com.vaadin.flow.i18n.I18NProvider.translate;

import app.prongsai.measures.Figure;
import app.prongsai.measures.Responsible;
import app.prongsai.measures.read.MeasureChange;
import app.prongsai.measures.read.MeasureChange.Added;
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
import app.prongsai.measures.read.MeasureChange.Removed;
import app.prongsai.measures.read.MeasureChange.Retitled;
import app.prongsai.measures.read.MeasureChange.SpendingChanged;
import app.prongsai.measures.read.MeasureChange.StatusChanged;
import app.prongsai.thai.ThaiDates;
import app.prongsai.ui.words.Amounts;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** A change between two states of a measure, in one sentence. */
final class ChangeSentences {

    private ChangeSentences() {}

    static String of(MeasureChange change) {
        String key = "change." + change.getClass().getSimpleName();
        return switch (change) {
            case Added added -> translate(key);
            case Removed removed -> translate(key);
            case Retitled title -> translate(key, title.before(), title.after());
            case Moved moved -> translate(key, days(moved.before()), days(moved.after()));
            case StatusChanged status ->
                translate(key, translate("status." + status.before()), translate("status." + status.after()));
            case PercentChanged percent -> translate(key, percent.before(), percent.after());
            case GuidelineAdded added ->
                translate(key, added.guideline().number(), added.guideline().text());
            case GuidelineRemoved removed ->
                translate(key, removed.guideline().number(), removed.guideline().text());
            case GuidelineReworded words -> translate(key, words.number(), words.before(), words.after());
            case GuidelineReassigned one -> translate(key, one.number(), units(one.before()), units(one.after()));
            case GuidelineMoved moved -> translate(key, moved.number(), days(moved.before()), days(moved.after()));
            case ApprovalChanged approval -> translate(approval.after() ? key : key + ".no-more");
            case BudgetChanged money -> translate(key, baht(money.before()), baht(money.after()));
            case SpendingChanged money -> translate(key, baht(money.before()), baht(money.after()));
            case EvidenceAdded added -> translate(key, added.evidence().title());
            case EvidenceGone gone -> translate(key, gone.evidence().title());
            case EvidenceCorrected one ->
                translate(key, one.before().title(), one.after().title());
            case RemarkChanged remark ->
                translate(key, translate("remark." + remark.remark()), said(remark.before()), said(remark.after()));
            case FigureChanged figure ->
                translate(key, name(figure.before(), figure.after()), figure(figure.before()), figure(figure.after()));
        };
    }

    private static String baht(@Nullable Long satang) {
        return satang == null ? translate("change.unsaid") : translate("change.baht", Amounts.baht(satang));
    }

    private static String days(Days days) {
        return ThaiDates.brief(days.from(), days.to());
    }

    private static String units(List<Responsible> responsible) {
        return responsible.isEmpty()
                ? translate("remark.none")
                : responsible.stream().map(Responsible::text).distinct().collect(Collectors.joining(", "));
    }

    private static String name(@Nullable Figure before, @Nullable Figure after) {
        return after != null ? after.name() : before != null ? before.name() : "";
    }

    private static String figure(@Nullable Figure figure) {
        return figure == null ? translate("remark.unsaid") : figure.thisYear().toPlainString() + " " + figure.unit();
    }

    private static String said(@Nullable String text) {
        return text == null ? translate("remark.unsaid") : text;
    }
}
