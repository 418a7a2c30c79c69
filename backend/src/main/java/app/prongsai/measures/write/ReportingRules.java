package app.prongsai.measures.write;

import static app.prongsai.shared.RuleViolated.unless;

import app.prongsai.measures.Approvers;
import app.prongsai.measures.Evidence;
import app.prongsai.measures.Responsible;
import app.prongsai.shared.Actor;
import app.prongsai.shared.Role;
import app.prongsai.thai.ThaiDates;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;

/** Rules that every report on a measure keeps; each is named as the sentence that the user reads. */
final class ReportingRules {

    static final String NONE = "ไม่มี";

    private static final int LONGEST_TEXT = 4_000;

    private ReportingRules() {}

    static void onlyTheResponsibleReport(List<Responsible> responsible, Actor actor) {
        boolean may = actor.hasAny(Role.COORDINATOR, Role.CLERK, Role.EXECUTIVE)
                || responsible.stream().anyMatch(one -> one.concerns(actor));
        unless(may, "measure.not-yours");
    }

    static void onlyTheHeadApproves(List<Responsible> responsible, Actor actor) {
        unless(Approvers.include(actor, responsible), "measure.only-the-head-approves");
    }

    static void percentIsFromNoughtToHundred(int percent) {
        unless(percent >= 0 && percent <= 100, "measure.percent-out-of-range", percent);
    }

    static void textIsNotTooLong(String text) {
        unless(text.length() <= LONGEST_TEXT, "measure.text-too-long", LONGEST_TEXT);
    }

    static void evidenceSaysSomething(Evidence evidence) {
        unless(!evidence.title().isBlank(), "measure.evidence-needs-a-title");
        textIsNotTooLong(evidence.title());
        String link = evidence.link();
        unless(link == null || link.matches("https?://[^\\s<>\"]{3,1000}"), "measure.evidence-link-is-not-an-address");
    }

    static void evidenceIsNotFromTheFuture(Evidence evidence, Clock clock) {
        LocalDate from = evidence.from();
        unless(
                from == null || !from.isAfter(LocalDate.now(clock.withZone(ThaiDates.ZONE))),
                "measure.evidence-from-the-future");
    }
}
