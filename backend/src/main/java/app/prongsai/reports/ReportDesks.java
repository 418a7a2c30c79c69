package app.prongsai.reports;

import app.prongsai.platform.NotFound;
import app.prongsai.platform.Occurred;
import app.prongsai.platform.ProjectionVersion;
import app.prongsai.readmodel.ReadModels;
import app.prongsai.readmodel.TenantCollection;
import app.prongsai.reports.ReportDesk.Desk;
import app.prongsai.reports.ReportDesk.Note;
import app.prongsai.reports.ReportEvent.ReportEndorsed;
import app.prongsai.reports.ReportEvent.ReportPublished;
import app.prongsai.reports.ReportEvent.ReportReturned;
import app.prongsai.reports.ReportEvent.ReportSubmitted;
import app.prongsai.reports.ReportEvent.ReportWordsWithdrawn;
import app.prongsai.shared.Actor;
import app.prongsai.shared.TenantId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.queryhandling.QueryHandler;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** One row per round: where its report is on its way, and every published version. */
@Component
@ProcessingGroup(ReportDesks.NAME)
@ProjectionVersion(3)
class ReportDesks {

    static final String NAME = "report-desks";

    private static final Desk EMPTY = new Desk(ReportState.DRAFT, 0, null, null, null, List.of(), List.of(), List.of());

    private final TenantCollection<Desk> desks;
    private final RoundList rounds;
    private final ReportPress press;
    private final RoundReports reports;

    ReportDesks(ReadModels readModels, RoundList rounds, ReportPress press, RoundReports reports) {
        this.desks = readModels.collection(NAME, Desk.class);
        this.rounds = rounds;
        this.press = press;
        this.reports = reports;
    }

    @EventHandler
    void on(ReportEvent event, Occurred occurred) {
        desks.change(
                occurred.tenant(),
                event.round().value(),
                occurred.place(),
                before -> after(before == null ? EMPTY : before, event, occurred));
    }

    private static Desk after(Desk desk, ReportEvent event, Occurred occurred) {
        return switch (event) {
            case ReportSubmitted submitted ->
                new Desk(
                        ReportState.SUBMITTED,
                        submitted.version(),
                        submitted.asOf(),
                        submitted.content(),
                        submitted.steps().getFirst(),
                        submitted.steps(),
                        plus(desk.notes(), note(occurred, event, null, submitted.reasonForErrors())),
                        desk.published());
            case ReportEndorsed endorsed -> {
                int next = desk.steps().indexOf(endorsed.step()) + 1;
                boolean last = next == desk.steps().size();
                yield changed(
                        desk,
                        last ? ReportState.APPROVED : ReportState.SUBMITTED,
                        last ? null : desk.steps().get(next),
                        note(occurred, event, endorsed.step(), endorsed.comment()));
            }
            case ReportReturned returned ->
                changed(desk, ReportState.RETURNED, null, note(occurred, event, null, returned.reason()));
            case ReportWordsWithdrawn withdrawn ->
                new Desk(
                        desk.state(),
                        desk.version(),
                        desk.asOf(),
                        desk.content(),
                        desk.waitsFor(),
                        desk.steps(),
                        plus(hidden(desk.notes(), withdrawn.command()), note(occurred, event, null, "")),
                        desk.published());
            case ReportPublished published ->
                new Desk(
                        ReportState.PUBLISHED,
                        desk.version(),
                        desk.asOf(),
                        desk.content(),
                        null,
                        desk.steps(),
                        plus(desk.notes(), note(occurred, event, null, published.number())),
                        plus(desk.published(), edition(published, occurred)));
        };
    }

    private static Desk changed(Desk desk, ReportState state, @Nullable ApprovalStep next, Note note) {
        return new Desk(
                state,
                desk.version(),
                desk.asOf(),
                desk.content(),
                next,
                desk.steps(),
                plus(desk.notes(), note),
                desk.published());
    }

    private static Note note(Occurred occurred, ReportEvent event, @Nullable ApprovalStep step, String text) {
        return new Note(
                occurred.at(),
                occurred.actor(),
                event.version(),
                event.getClass().getSimpleName(),
                step,
                text,
                occurred.command());
    }

    private static List<Note> hidden(List<Note> notes, String command) {
        return notes.stream()
                .map(note -> note.command().equals(command) ? note.withoutWords() : note)
                .toList();
    }

    private static Edition edition(ReportPublished event, Occurred occurred) {
        return new Edition(
                event.version(),
                event.asOf(),
                occurred.at(),
                event.content(),
                occurred.chain(),
                event.number(),
                event.date());
    }

    private static <T> List<T> plus(List<T> list, T one) {
        List<T> longer = new ArrayList<>(list);
        longer.add(one);
        return longer;
    }

    /** @throws NotFound if the round is not open */
    @QueryHandler
    Desk answer(ReportDesk query, TenantId tenant) {
        rounds.opened(tenant, query.round());
        return desk(tenant, query.round());
    }

    /** @throws NotFound if the round is not open */
    @QueryHandler
    ReportInHand.Paper answer(ReportInHand query, TenantId tenant) {
        Rounds.Round round = RoundList.round(rounds.opened(tenant, query.round()));
        Desk desk = desk(tenant, query.round());
        return desk.underWay()
                ? new ReportInHand.Paper(
                        round, press.read(tenant, Objects.requireNonNull(desk.content())), desk.version(), desk.asOf())
                : new ReportInHand.Paper(round, reports.document(tenant, query.round(), YearMeasures.NOW), 0, null);
    }

    @QueryHandler
    ReportsAwaitingMe.Waiting answer(ReportsAwaitingMe query, Actor actor) {
        List<ReportsAwaitingMe.Report> waiting = new ArrayList<>();
        for (RoundId round : rounds.ids(actor.tenant())) {
            Desk desk = desk(actor.tenant(), round);
            ApprovalStep next = desk.waitsFor();
            if (next != null && actor.has(next.role())) {
                desk.notes().stream()
                        .filter(note -> note.what().equals("ReportSubmitted") && note.version() == desk.version())
                        .findFirst()
                        .ifPresent(note -> waiting.add(
                                new ReportsAwaitingMe.Report(round, desk.version(), note.at(), note.actor())));
            }
        }
        return new ReportsAwaitingMe.Waiting(waiting);
    }

    @QueryHandler
    ReportsWaiting.Waiting answer(ReportsWaiting query, TenantId tenant) {
        List<ReportsWaiting.Report> waiting = new ArrayList<>();
        for (RoundId round : rounds.ids(tenant)) {
            Desk desk = desk(tenant, round);
            ApprovalStep next = desk.waitsFor();
            if (next != null) {
                String title = "รายงาน" + RoundWording.name(round) + " ปีงบประมาณ " + round.fiscalYear() + " ฉบับที่ "
                        + desk.version();
                waiting.add(new ReportsWaiting.Report(round, desk.version(), next, title, round.to()));
            }
        }
        return new ReportsWaiting.Waiting(waiting);
    }

    /** @throws NotFound if the round, or the version of its report, was never published */
    @QueryHandler
    PublishedReport.Published answer(PublishedReport query, TenantId tenant) {
        Rounds.Round round = RoundList.round(rounds.opened(tenant, query.round()));
        List<Edition> editions = desk(tenant, query.round()).published();
        Edition edition = edition(editions, query.version());
        return new PublishedReport.Published(round, edition, editions, press.read(tenant, edition.content()));
    }

    /** @throws NotFound if the version of the round's report was never published */
    @QueryHandler
    ReportFile.Content answer(FrozenContent query, TenantId tenant) {
        Edition edition = edition(desk(tenant, query.round()).published(), query.version());
        return new ReportFile.Content(
                FrozenContent.fileName(tenant, query.round(), edition.version()),
                ReportFile.Format.JSON.mediaType(),
                press.bytes(tenant, edition.content()));
    }

    /** That version, or the newest. */
    private static Edition edition(List<Edition> editions, @Nullable Integer version) {
        return editions.stream()
                .filter(one -> version == null || one.version() == version)
                .max(Comparator.comparingInt(Edition::version))
                .orElseThrow(NotFound::new);
    }

    private Desk desk(TenantId tenant, RoundId round) {
        return desks.find(tenant, round.value()).orElse(EMPTY);
    }
}
