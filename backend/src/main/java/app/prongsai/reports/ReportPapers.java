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
import org.jspecify.annotations.Nullable;
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

    /** @throws NotFound if the round is not open, was not yet, or that version was never published */
    TablePaper paper(TenantId tenant, ReportSide side) {
        if (side.isDraft()) {
            return draft(tenant, side);
        }
        try {
            return published(tenant, side.round(), side.version());
        } catch (NotFound never) {
            if (side.version() != null) {
                throw never;
            }
            return draft(tenant, side);
        }
    }

    private TablePaper draft(TenantId tenant, ReportSide side) {
        Instant moment = Objects.requireNonNullElse(side.moment(), YearMeasures.NOW);
        return backend.askAsOf(system(tenant), moment, new RoundReport(side.round()))
                .document()
                .paper()
                .with(new Imprint.Draft());
    }

    private TablePaper published(TenantId tenant, RoundId round, @Nullable Integer version) {
        PublishedReport.Published published = backend.ask(system(tenant), new PublishedReport(round, version));
        Edition edition = published.edition();
        return published
                .document()
                .paper()
                .with(new Imprint.Published(
                        edition.version(),
                        base.isEmpty() ? "" : base + round.page(tenant, edition.version()),
                        edition.content(),
                        edition.chain()));
    }

    private static Actor system(TenantId tenant) {
        return Actor.system(tenant, Channel.API);
    }
}
