package app.prongsai.reports;

import app.prongsai.platform.NotFound;
import app.prongsai.platform.Occurred;
import app.prongsai.readmodel.ReadModels;
import app.prongsai.readmodel.TenantCollection;
import app.prongsai.reports.RoundEvent.RoundOpened;
import app.prongsai.reports.Rounds.Opened;
import app.prongsai.shared.TenantId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.queryhandling.QueryHandler;
import org.springframework.stereotype.Component;

/** One row per organisation: its rounds, newest first. */
@Component
@ProcessingGroup(RoundList.NAME)
class RoundList {

    static final String NAME = "rounds";

    private static final String ALL = "all";

    record Stored(List<RoundOpened> rounds) {}

    private final TenantCollection<Stored> rounds;

    RoundList(ReadModels readModels) {
        rounds = readModels.collection(NAME, Stored.class);
    }

    @EventHandler
    void on(RoundOpened event, Occurred occurred) {
        rounds.change(occurred.tenant(), ALL, occurred.place(), before -> {
            List<RoundOpened> all = new ArrayList<>(before == null ? List.of() : before.rounds());
            all.add(event);
            all.sort(Comparator.comparing(RoundOpened::to).reversed().thenComparing(RoundOpened::months));
            return new Stored(all);
        });
    }

    @QueryHandler
    Opened answer(Rounds query, TenantId tenant) {
        return new Opened(all(tenant).stream().map(RoundList::round).toList());
    }

    List<RoundId> ids(TenantId tenant) {
        return all(tenant).stream().map(RoundOpened::round).toList();
    }

    /** @throws NotFound if the round is not open */
    RoundOpened opened(TenantId tenant, RoundId id) {
        return all(tenant).stream()
                .filter(round -> round.round().equals(id))
                .findFirst()
                .orElseThrow(NotFound::new);
    }

    static Rounds.Round round(RoundOpened event) {
        return new Rounds.Round(
                event.round(),
                event.fiscalYear(),
                event.months(),
                event.assessedFiscalYear(),
                event.from(),
                event.to());
    }

    private List<RoundOpened> all(TenantId tenant) {
        return rounds.find(tenant, ALL).map(Stored::rounds).orElse(List.of());
    }
}
