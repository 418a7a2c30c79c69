package app.prongsai.disclosure.write;

import static app.prongsai.shared.RuleViolated.unless;

import app.prongsai.disclosure.Answer;
import app.prongsai.disclosure.Assignment;
import app.prongsai.disclosure.Item;
import app.prongsai.disclosure.ItemState;
import app.prongsai.disclosure.Wording;
import app.prongsai.shared.Actor;
import app.prongsai.shared.Role;
import app.prongsai.shared.TenantId;
import app.prongsai.thai.FiscalYear;
import java.time.LocalDate;
import java.util.List;

/** Rules of a checklist; each is named as the sentence that the user reads. */
final class ChecklistRules {

    static final int MOST_ITEMS = 120;

    private static final int FIRST_YEAR = 2550;
    private static final int LAST_YEAR = 2650;
    private static final int MOST_ADDRESSES = 10;
    private static final int LONGEST_TITLE = 500;
    private static final int LONGEST_TEXT = 4_000;
    private static final String SYSTEM = "system";

    private ChecklistRules() {}

    static void yearIsOneOfSubmission(int year) {
        unless(year >= FIRST_YEAR && year <= LAST_YEAR, "disclosure.year-out-of-range");
    }

    static void onlyTheOwnerAnswers(Item item, Actor actor) {
        boolean may = actor.hasAny(Role.COORDINATOR, Role.CLERK, Role.EXECUTIVE)
                || item.assignment().concerns(actor);
        unless(may, "disclosure.not-yours");
    }

    static void reasonIsGiven(String reason) {
        unless(!reason.isBlank(), "disclosure.needs-a-reason");
        textIsNotTooLong(reason);
    }

    static void textIsNotTooLong(String text) {
        unless(text.length() <= LONGEST_TEXT, "disclosure.text-too-long", LONGEST_TEXT);
    }

    static void wordingSaysSomething(Wording wording) {
        unless(!wording.title().isBlank(), "disclosure.needs-a-title");
        unless(wording.title().length() <= LONGEST_TITLE, "disclosure.text-too-long", LONGEST_TITLE);
        unless(!wording.source().isBlank(), "disclosure.needs-a-source");
        textIsNotTooLong(wording.asks());
        textIsNotTooLong(wording.source());
    }

    /** A year of submission is worked on from the beginning of the year before to the end of the one after. */
    static void dueDateIsNearTheYear(int year, Assignment assignment) {
        LocalDate due = assignment.due();
        unless(
                due == null
                        || !due.isBefore(new FiscalYear(year - 1).from())
                                && !due.isAfter(new FiscalYear(year + 1).to()),
                "disclosure.due-date-far-from-the-year",
                String.valueOf(year));
    }

    static List<String> addressesAreGiven(List<String> typed, TenantId tenant, OwnAddresses own) {
        List<String> addresses = typed.stream()
                .map(String::strip)
                .filter(text -> !text.isEmpty())
                .map(text -> own.understood(tenant, text))
                .distinct()
                .toList();
        unless(!addresses.isEmpty(), "disclosure.needs-an-address");
        unless(addresses.size() <= MOST_ADDRESSES, "disclosure.too-many-addresses", MOST_ADDRESSES);
        return addresses;
    }

    /** What a person has answered, returned or set aside is not the system's to change. */
    static boolean isTheSystemsToAnswer(Item item) {
        Answer answer = item.answer();
        return item.state() != ItemState.NOT_APPLICABLE
                && item.state() != ItemState.NEEDS_CORRECTION
                && item.addresses().size() < MOST_ADDRESSES
                && (answer == null || answer.by().equals(SYSTEM));
    }
}
