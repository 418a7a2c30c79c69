package app.prongsai.reports;

import static app.prongsai.shared.RuleViolated.unless;
import static org.axonframework.modelling.command.AggregateLifecycle.apply;

import app.prongsai.platform.Occurred;
import app.prongsai.platform.TenantTarget;
import app.prongsai.platform.WarmAggregates;
import app.prongsai.reports.ReportEvent.ReportEndorsed;
import app.prongsai.reports.ReportEvent.ReportPublished;
import app.prongsai.reports.ReportEvent.ReportReturned;
import app.prongsai.reports.ReportEvent.ReportSubmitted;
import app.prongsai.reports.ReportEvent.ReportWordsWithdrawn;
import app.prongsai.shared.Actor;
import app.prongsai.shared.Role;
import app.prongsai.thai.ThaiDates;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateCreationPolicy;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.CreationPolicy;
import org.axonframework.spring.stereotype.Aggregate;
import org.jspecify.annotations.Nullable;

@Aggregate(type = "report", commandTargetResolver = TenantTarget.NAME, cache = WarmAggregates.NAME)
final class Report {

    private static final int LONGEST_TEXT = 4_000;

    @AggregateIdentifier
    private @Nullable String stream;

    private int version;
    private ReportState state = ReportState.DRAFT;
    private @Nullable ReportSubmitted submitted;
    private String submittedBy = "";
    private final List<Signed> signed = new ArrayList<>();
    private final Map<String, Said> said = new HashMap<>();

    /** Words that can be taken back, of a version and by their author. */
    private record Said(int version, String author) {}

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    void decide(SubmitReport command, Actor actor, Clock clock, ReportPress press) {
        LocalDate today = LocalDate.now(clock.withZone(ThaiDates.ZONE));
        unless(state != ReportState.SUBMITTED && state != ReportState.APPROVED, "report.is-under-way");
        unless(!command.asOf().isAfter(today), "report.day-has-not-come");
        unless(!command.asOf().isBefore(command.round().from()), "report.day-before-the-round");
        textIsNotTooLong(command.reasonForErrors());
        ReportPress.Draft draft = press.draft(actor.tenant(), command.round(), command.asOf());
        unless(!draft.document().rows().isEmpty(), "report.has-no-measures");
        unless(
                draft.errors() == 0 || !command.reasonForErrors().isBlank(),
                "report.errors-need-a-reason",
                draft.errors());
        apply(new ReportSubmitted(
                command.round(),
                version + 1,
                draft.asOf(),
                press.keep(actor.tenant(), draft.document()),
                draft.steps(),
                draft.errors(),
                command.reasonForErrors()));
    }

    @CommandHandler
    void decide(EndorseReport command, Actor actor) {
        theVersionIsTheOneOnTheDesk(command.version());
        unless(state == ReportState.SUBMITTED, "report.waits-for-nobody");
        textIsNotTooLong(command.comment());
        ApprovalStep step = nextStep();
        unless(actor.has(step.role()), "report.not-your-turn");
        apply(new ReportEndorsed(command.round(), version, step, command.comment()));
    }

    @CommandHandler
    void decide(ReturnReport command, Actor actor) {
        theVersionIsTheOneOnTheDesk(command.version());
        unless(state == ReportState.SUBMITTED || state == ReportState.APPROVED, "report.waits-for-nobody");
        unless(!command.reason().isBlank(), "report.return-needs-a-reason");
        textIsNotTooLong(command.reason());
        boolean approver = submittedNow().steps().stream().anyMatch(step -> actor.has(step.role()));
        unless(approver || actor.id().equals(submittedBy), "report.not-yours-to-return");
        apply(new ReportReturned(command.round(), version, command.reason()));
    }

    @CommandHandler
    void decide(TakeBackReportWords command, Actor actor) {
        Said words = said.get(command.command());
        unless(words != null && (actor.has(Role.SYSTEM) || actor.id().equals(words.author())), "report.no-such-words");
        apply(new ReportWordsWithdrawn(
                command.round(), Objects.requireNonNull(words).version(), command.command()));
    }

    @CommandHandler
    void decide(PublishReport command, Actor actor, Clock clock, ReportPress press) {
        theVersionIsTheOneOnTheDesk(command.version());
        unless(state == ReportState.APPROVED, "report.publishing-needs-approval");
        unless(command.number().length() <= 100, "measure.text-too-long", 100);
        unless(!command.date().isAfter(LocalDate.now(clock.withZone(ThaiDates.ZONE))), "report.day-has-not-come");
        String content = press.sign(
                actor.tenant(), submittedNow().content(), submittedBy, signed, command.number(), command.date());
        apply(new ReportPublished(
                command.round(), version, submittedNow().asOf(), content, command.number(), command.date()));
    }

    private void theVersionIsTheOneOnTheDesk(int read) {
        unless(read == version, "report.another-version", version);
    }

    private static void textIsNotTooLong(String text) {
        unless(text.length() <= LONGEST_TEXT, "measure.text-too-long", LONGEST_TEXT);
    }

    private ApprovalStep nextStep() {
        return submittedNow().steps().get(signed.size());
    }

    private ReportSubmitted submittedNow() {
        return Objects.requireNonNull(submitted);
    }

    @EventSourcingHandler
    void evolve(ReportSubmitted event, Occurred occurred) {
        stream = TenantTarget.stream(occurred.tenant(), new ReportId(event.round()));
        version = event.version();
        submitted = event;
        submittedBy = occurred.actor();
        signed.clear();
        state = ReportState.SUBMITTED;
    }

    @EventSourcingHandler
    void evolve(ReportEndorsed event, Occurred occurred) {
        signed.add(new Signed(event.step(), occurred.actor(), occurred.at()));
        say(event.comment(), occurred);
        state = signed.size() == submittedNow().steps().size() ? ReportState.APPROVED : ReportState.SUBMITTED;
    }

    @EventSourcingHandler
    void evolve(ReportReturned event, Occurred occurred) {
        state = ReportState.RETURNED;
        say(event.reason(), occurred);
    }

    @EventSourcingHandler
    void evolve(ReportWordsWithdrawn event) {
        said.remove(event.command());
    }

    private void say(String words, Occurred occurred) {
        if (!words.isBlank()) {
            said.put(occurred.command(), new Said(version, occurred.actor()));
        }
    }

    @EventSourcingHandler
    void evolve(ReportPublished event) {
        state = ReportState.PUBLISHED;
    }
}
