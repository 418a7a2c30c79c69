package app.prongsai.measures.read;

import app.prongsai.measures.Approvers;
import app.prongsai.measures.events.MeasureEvent;
import app.prongsai.measures.events.MeasureEvent.MeasureCompleted;
import app.prongsai.measures.events.MeasureEvent.MeasureDropped;
import app.prongsai.measures.events.MeasureEvent.MeasureRescheduled;
import app.prongsai.measures.events.MeasureEvent.PostponementDeclined;
import app.prongsai.measures.events.MeasureEvent.PostponementRequested;
import app.prongsai.measures.events.MeasureEvent.PostponementWithdrawn;
import app.prongsai.measures.events.MeasureEvent.WordsWithdrawn;
import app.prongsai.measures.read.MeasureBoard.Row;
import app.prongsai.measures.read.PostponementsAsked.Asked;
import app.prongsai.platform.Occurred;
import app.prongsai.readmodel.ReadModels;
import app.prongsai.readmodel.TenantCollection;
import app.prongsai.shared.Actor;
import app.prongsai.shared.Role;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.queryhandling.QueryHandler;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** One row per organisation: the later ends that were asked for and not decided. */
@Component
@ProcessingGroup(Postponements.NAME)
class Postponements {

    static final String NAME = "postponements";

    private static final String ALL = "asked";

    record Stored(Map<String, Request> requests) {

        static final Stored EMPTY = new Stored(Map.of());
    }

    /** @param command it came with: words of it that are withdrawn are shown no more */
    record Request(LocalDate to, String reason, String by, Instant at, String command) {

        Request withoutWords() {
            return new Request(to, "", by, at, command);
        }
    }

    private final TenantCollection<Stored> postponements;
    private final Boards boards;

    Postponements(ReadModels readModels, Boards boards) {
        this.postponements = readModels.collection(NAME, Stored.class);
        this.boards = boards;
    }

    @EventHandler
    void on(MeasureEvent event, Occurred occurred) {
        switch (event) {
            case PostponementRequested asked ->
                change(
                        asked,
                        occurred,
                        before -> new Request(
                                asked.to(), asked.reason(), occurred.actor(), occurred.at(), occurred.command()));
            case WordsWithdrawn withdrawn ->
                change(
                        withdrawn,
                        occurred,
                        before -> before.filter(one -> one.command().equals(withdrawn.command()))
                                .map(Request::withoutWords)
                                .or(() -> before)
                                .orElse(null));
            case PostponementDeclined declined -> change(declined, occurred, before -> null);
            case PostponementWithdrawn withdrawn -> change(withdrawn, occurred, before -> null);
            case MeasureRescheduled rescheduled -> change(rescheduled, occurred, before -> null);
            case MeasureCompleted completed -> change(completed, occurred, before -> null);
            case MeasureDropped dropped -> change(dropped, occurred, before -> null);
            default -> {}
        }
    }

    private interface Change {
        @Nullable
        Request of(Optional<Request> before);
    }

    private void change(MeasureEvent event, Occurred occurred, Change change) {
        postponements.change(occurred.tenant(), ALL, occurred.place(), before -> {
            Map<String, Request> requests = new HashMap<>(before == null ? Map.of() : before.requests());
            String measure = event.measure().value();
            Request after = change.of(Optional.ofNullable(requests.get(measure)));
            if (after == null) {
                requests.remove(measure);
            } else {
                requests.put(measure, after);
            }
            return new Stored(requests);
        });
    }

    @QueryHandler
    PostponementsAsked.All answer(PostponementsAsked query, Actor actor) {
        Map<String, Request> requests =
                postponements.find(actor.tenant(), ALL).orElse(Stored.EMPTY).requests();
        return new PostponementsAsked.All(boards.planned(actor.tenant())
                .filter(row -> requests.containsKey(row.measure().value()))
                .filter(row -> actor.has(Role.SYSTEM) || Approvers.include(actor, row.responsible()))
                .sorted(Comparator.comparing(Row::to).thenComparing(Row::code))
                .map(row -> asked(
                        row, Objects.requireNonNull(requests.get(row.measure().value()))))
                .toList());
    }

    private static Asked asked(Row row, Request request) {
        return new Asked(row, request.to(), request.reason(), request.by(), request.at());
    }
}
