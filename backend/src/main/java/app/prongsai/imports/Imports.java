package app.prongsai.imports;

import app.prongsai.eventstore.CommitLog;
import app.prongsai.imports.ImportComparison.Compared;
import app.prongsai.imports.ImportComparison.Line;
import app.prongsai.imports.IncomingReport.Understood;
import app.prongsai.intake.ReadReport;
import app.prongsai.intake.ReportReader;
import app.prongsai.intake.UnreadableReport;
import app.prongsai.measures.MeasureCodes;
import app.prongsai.measures.MeasureId;
import app.prongsai.organisations.OrganisationProfile;
import app.prongsai.platform.Allotment;
import app.prongsai.platform.Backend;
import app.prongsai.platform.Unhurried;
import app.prongsai.reports.OpenRound;
import app.prongsai.reports.RoundId;
import app.prongsai.shared.Actor;
import app.prongsai.shared.Channel;
import app.prongsai.shared.RuleViolated;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.queryhandling.QueryHandler;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;

/** Reads report documents, compares them with the plan, and sends what is new as commands of one measure each. */
@Component
class Imports implements AutoCloseable {

    private final Backend backend;
    private final CommitLog log;
    private final Allotment allotment;
    private final ExecutorService readers = Executors.newFixedThreadPool(
            Runtime.getRuntime().availableProcessors(), Unhurried.threads("report-reader-"));

    Imports(@Lazy Backend backend, CommitLog log, Allotment allotment) {
        this.allotment = allotment;
        this.backend = backend;
        this.log = log;
    }

    @QueryHandler
    Understood answer(IncomingReport query, Actor actor) {
        ReadReport report = read(query.bytes());
        return new Understood(report, new Drafts(backend.ask(actor, new OrganisationProfile())).of(report));
    }

    private ReadReport read(byte[] document) {
        Future<ReadReport> reading = readers.submit(() -> ReportReader.read(document));
        try {
            return reading.get();
        } catch (ExecutionException failed) {
            switch (failed.getCause()) {
                case UnreadableReport unreadable ->
                    throw new RuleViolated("import.unreadable", unreadable.thai(), unreadable.english());
                case null, default -> throw new IllegalStateException(failed.getCause());
            }
        } catch (InterruptedException e) {
            reading.cancel(true);
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Interrupted while a document was being read", e);
        }
    }

    @Override
    public void close() {
        readers.shutdownNow();
    }

    @QueryHandler
    Compared answer(ImportComparison query, Actor actor) {
        return new Compared(plan(actor, query.draft()).lines());
    }

    @QueryHandler
    ImportTemplate.File answer(ImportTemplate query, Actor actor) {
        Template template = Template.of(backend.ask(actor, new OrganisationProfile()), query.round());
        String name = "template-" + query.round().value();
        return switch (query.format()) {
            case XLSX ->
                new ImportTemplate.File(
                        name + ".xlsx",
                        "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
                        TemplateWorkbook.of(template));
            case CSV -> new ImportTemplate.File(name + ".csv", "text/csv; charset=utf-8", TemplateCsv.of(template));
        };
    }

    @CommandHandler
    void carryOut(ApplyImport command, Actor actor) {
        allotment.importing(actor.tenant());
        ImportDraft draft = command.draft();
        Actor importer = new Actor(actor.tenant(), actor.id(), Channel.IMPORT, actor.roles(), actor.departments());
        ImportedMeasures measures = new ImportedMeasures(draft);
        ExistingPlan plan = plan(importer, draft);
        draft.round().ifPresent(round -> openRound(importer, round, draft));
        List<String> codes = new ArrayList<>(plan.codes());
        List<Line> lines = plan.lines();
        for (int i = 0; i < lines.size(); i++) {
            if (lines.get(i).state() == ImportComparison.State.NEW) {
                MeasureId id = measures.id(draft.items().get(i));
                String code = MeasureCodes.next(measures.year(), codes);
                backend.sendOnce(
                        importer, commandId(id), measures.command(draft.items().get(i), id, code));
                codes.add(code);
            }
        }
    }

    private ExistingPlan plan(Actor actor, ImportDraft draft) {
        ImportedMeasures measures = new ImportedMeasures(draft);
        return new ExistingPlan(backend, actor, measures, draft, id -> log.holds(actor.tenant(), commandId(id)));
    }

    static String commandId(MeasureId id) {
        return "import/" + id.value();
    }

    private void openRound(Actor actor, RoundId round, ImportDraft draft) {
        Integer assessed = draft.assessedFiscalYear();
        backend.sendOnce(
                actor,
                "import/" + round.value(),
                new OpenRound(round, assessed == null ? round.fiscalYear() - 1 : assessed, draft.basis()));
    }
}
