package app.prongsai.reports;

import app.prongsai.platform.Backend;
import app.prongsai.platform.NotFound;
import app.prongsai.reports.document.Imprint;
import app.prongsai.reports.document.TablePaper;
import app.prongsai.shared.Actor;
import app.prongsai.shared.Channel;
import app.prongsai.shared.TenantId;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;

/** A round's report as paper: a published version as it was frozen, or the draft as it would print, or would have. */
@Component
class ReportPapers {

    private final Backend backend;
    private final String base;

    ReportPapers(@Lazy Backend backend, @Value("${prongsai.public-url:}") String base) {
        this.backend = backend;
        this.base = base.replaceAll("/+$", "");
    }

    /** @throws NotFound if the round is not open, or that version was never published */
    TablePaper ofPublic(TenantId tenant, ReportSide side) {
        return published(tenant, side)
                .or(() -> side.version() == null ? Optional.of(draft(tenant, side)) : Optional.empty())
                .orElseThrow(NotFound::new);
    }

    /**
     * The office also sees drafts, and a version that is on its way through the approvers.
     *
     * @throws NotFound if the round is not open, was not yet, or there is no such version
     */
    TablePaper ofStaff(TenantId tenant, ReportSide side) {
        return side.isDraft() ? draft(tenant, side) : underWay(tenant, side).orElseGet(() -> ofPublic(tenant, side));
    }

    private TablePaper draft(TenantId tenant, ReportSide side) {
        Instant moment = Objects.requireNonNullElse(side.moment(), YearMeasures.NOW);
        return backend.askAsOf(system(tenant), moment, new RoundReport(side.round()))
                .document()
                .paper()
                .with(new Imprint.Draft());
    }

    private Optional<TablePaper> underWay(TenantId tenant, ReportSide side) {
        if (side.version() == null) {
            return Optional.empty();
        }
        ReportInHand.Paper hand = backend.ask(system(tenant), new ReportInHand(side.round()));
        return hand.underWay() && hand.version() == side.version()
                ? Optional.of(hand.document().paper().with(new Imprint.Draft()))
                : Optional.empty();
    }

    private Optional<TablePaper> published(TenantId tenant, ReportSide side) {
        if (side.isDraft()) {
            return Optional.empty();
        }
        try {
            PublishedReport.Published found =
                    backend.ask(system(tenant), new PublishedReport(side.round(), side.version()));
            return Optional.of(found.document().paper().with(imprint(tenant, side.round(), found.edition())));
        } catch (NotFound never) {
            return Optional.empty();
        }
    }

    private Imprint imprint(TenantId tenant, RoundId round, Edition edition) {
        return new Imprint.Published(
                edition.version(),
                base.isEmpty() ? "" : base + round.page(tenant, edition.version()),
                edition.content(),
                edition.chain());
    }

    private static Actor system(TenantId tenant) {
        return Actor.system(tenant, Channel.API);
    }
}
