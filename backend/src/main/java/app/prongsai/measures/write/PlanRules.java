package app.prongsai.measures.write;

import static app.prongsai.shared.RuleViolated.unless;

import app.prongsai.measures.Budget;
import app.prongsai.measures.Figure;
import app.prongsai.measures.Guideline;
import app.prongsai.thai.FiscalYear;
import app.prongsai.thai.ThaiDates;
import java.time.LocalDate;
import java.util.Set;

/** Rules of a plan and of its corrections; each is named as the sentence that the user reads. */
final class PlanRules {

    private static final int LONGEST_NAME = 200;

    private PlanRules() {}

    static void aCorrectionHasAReason(String reason) {
        unless(!reason.isBlank(), "measure.correction-needs-a-reason");
        ReportingRules.textIsNotTooLong(reason);
    }

    static void endsAfterItBegins(LocalDate from, LocalDate to) {
        unless(!to.isBefore(from), "measure.ends-before-it-begins");
    }

    /** What goes on into another year is carried over, not postponed. */
    static void endsLaterButInItsYear(LocalDate later, LocalDate to, int fiscalYear) {
        unless(later.isAfter(to), "measure.postponed-to-later", ThaiDates.full(to));
        LocalDate yearsEnd = new FiscalYear(fiscalYear).to();
        unless(!later.isAfter(yearsEnd), "measure.postponed-beyond-the-year", ThaiDates.full(yearsEnd));
    }

    static void moneyIsPossible(long satang) {
        unless(satang >= 0 && satang <= Budget.MOST, "measure.money-out-of-range");
    }

    static void figureIsNamed(Figure figure) {
        unless(!figure.name().isBlank(), "measure.figure-needs-a-name");
        unless(
                figure.name().length() <= LONGEST_NAME && figure.unit().length() <= LONGEST_NAME,
                "measure.text-too-long",
                LONGEST_NAME);
    }

    /** Numbers have no holes when a guideline is added; one that was dropped may come back. */
    static void guidelineFollowsTheOthers(Guideline guideline, Set<Integer> numbers) {
        int greatest = numbers.stream().mapToInt(Integer::intValue).max().orElse(0);
        unless(
                guideline.number() >= 1 && guideline.number() <= greatest + 1,
                "measure.no-such-guideline",
                guideline.number());
    }
}
