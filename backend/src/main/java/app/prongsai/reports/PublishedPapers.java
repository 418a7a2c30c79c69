package app.prongsai.reports;

import app.prongsai.platform.Backend;
import app.prongsai.platform.ExportedDocuments;
import app.prongsai.platform.NotFound;
import app.prongsai.reports.ReportFile.Format;
import app.prongsai.shared.Actor;
import app.prongsai.shared.Channel;
import app.prongsai.shared.TenantId;
import java.util.List;
import java.util.function.BiConsumer;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;

/** Every published version of every round's report, to read and to edit. */
@Component
class PublishedPapers implements ExportedDocuments {

    private static final List<Format> FORMATS = List.of(Format.PDF, Format.DOCX);

    private final Backend backend;

    PublishedPapers(@Lazy Backend backend) {
        this.backend = backend;
    }

    @Override
    public void each(TenantId tenant, BiConsumer<String, byte[]> to) {
        Actor system = Actor.system(tenant, Channel.API);
        for (Rounds.Round round : backend.ask(system, new Rounds()).rounds()) {
            try {
                backend.ask(system, new PublishedReport(round.round(), null))
                        .editions()
                        .forEach(edition -> FORMATS.forEach(format -> to.accept(
                                "report-" + round.round().value() + "-v" + edition.version() + "." + format.extension(),
                                backend.ask(system, new ReportFile(round.round(), format, edition.version()))
                                        .bytes())));
            } catch (NotFound neverPublished) {
                // There is no official paper of this round.
            }
        }
    }
}
