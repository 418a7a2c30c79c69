package app.prongsai.measures.read;

import app.prongsai.measures.Budget;
import app.prongsai.measures.Guideline;
import app.prongsai.measures.MeasureId;
import app.prongsai.measures.Responsible;
import app.prongsai.measures.read.MeasureSheet.Sheet;
import app.prongsai.measures.read.PlanDifferences.Difference;
import app.prongsai.measures.read.PlanDifferences.Part;
import app.prongsai.thai.ThaiDates;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Finds the differences of two years' plans; the days of a carried over measure are expected a year later. */
final class PlanComparison {

    private final List<Difference> differences = new ArrayList<>();

    private PlanComparison() {}

    static List<Difference> of(List<Sheet> before, List<Sheet> after) {
        PlanComparison comparison = new PlanComparison();
        Map<MeasureId, Sheet> origins = new HashMap<>();
        before.forEach(sheet -> origins.put(sheet.measure(), sheet));
        Set<MeasureId> carried = new HashSet<>();
        for (Sheet sheet : after) {
            MeasureId origin = sheet.origin();
            Sheet old = origin == null ? null : origins.get(origin);
            if (old == null) {
                comparison.add(sheet, Part.NEW, null, sheet.title());
            } else {
                carried.add(old.measure());
                comparison.compare(old, sheet);
            }
        }
        before.stream()
                .filter(sheet -> !carried.contains(sheet.measure()))
                .forEach(sheet -> comparison.add(sheet, Part.GONE, sheet.title(), null));
        return comparison.differences;
    }

    private void compare(Sheet old, Sheet now) {
        changed(now, Part.TITLE, old.title(), now.title());
        int years = now.fiscalYear() - old.fiscalYear();
        changed(
                now,
                Part.PERIOD,
                ThaiDates.brief(old.from().plusYears(years), old.to().plusYears(years)),
                ThaiDates.brief(now.from(), now.to()));
        changed(now, Part.BUDGET, baht(old.budget()), baht(now.budget()));
        Map<Integer, Guideline> before = byNumber(old);
        Map<Integer, Guideline> after = byNumber(now);
        Set<Integer> numbers = new TreeSet<>(before.keySet());
        numbers.addAll(after.keySet());
        for (int number : numbers) {
            Guideline was = before.get(number);
            Guideline is = after.get(number);
            changed(now, Part.GUIDELINE, text(was), text(is));
            if (was != null && is != null) {
                changed(now, Part.RESPONSIBLE, responsible(was), responsible(is));
            }
        }
    }

    private void changed(Sheet sheet, Part part, @Nullable String before, @Nullable String after) {
        if (!Objects.equals(before, after)) {
            add(sheet, part, before, after);
        }
    }

    private void add(Sheet sheet, Part part, @Nullable String before, @Nullable String after) {
        differences.add(new Difference(sheet.measure(), sheet.code(), sheet.title(), part, before, after));
    }

    private static Map<Integer, Guideline> byNumber(Sheet sheet) {
        return sheet.guidelines().stream().collect(Collectors.toMap(Guideline::number, one -> one));
    }

    private static @Nullable String text(@Nullable Guideline guideline) {
        return guideline == null ? null : guideline.number() + ". " + guideline.text();
    }

    private static String responsible(Guideline guideline) {
        return guideline.number() + ". "
                + guideline.responsible().stream().map(Responsible::text).collect(Collectors.joining("/"));
    }

    private static @Nullable String baht(Budget budget) {
        Long planned = budget.planned();
        return planned == null ? null : BigDecimal.valueOf(planned, 2).toPlainString();
    }
}
