package app.prongsai.reports;

import app.prongsai.platform.Backend;
import app.prongsai.platform.NotFound;
import app.prongsai.reports.document.Imprint;
import app.prongsai.reports.document.TablePaper;
import app.prongsai.shared.Actor;
import app.prongsai.shared.Channel;
import app.prongsai.shared.TenantId;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;

/** A round's report as paper: a published version as it was frozen, or the draft as it would print now. */
@Component
class ReportPapers {

    private final Backend backend;
    private final String base;

    ReportPapers(@Lazy Backend backend, @Value("${prongsai.public-url:}") String base) {
        this.backend = backend;
        this.base = base.replaceAll("/+$", "");
    }

    /**
     * @param version as in {@link ReportFile}
     * @throws NotFound if the round is not open, or that version was never published
     */
    TablePaper paper(TenantId tenant, RoundId round, @Nullable Integer version) {
        if (version != null && version == ReportFile.DRAFT) {
            return draft(tenant, round);
        }
        try {
            return published(tenant, round, version);
        } catch (NotFound never) {
            if (version != null) {
                throw never;
            }
            return draft(tenant, round);
        }
    }

    private TablePaper draft(TenantId tenant, RoundId round) {
        return backend.ask(system(tenant), new RoundReport(round))
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
