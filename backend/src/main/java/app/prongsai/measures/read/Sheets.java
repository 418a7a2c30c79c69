package app.prongsai.measures.read;

import app.prongsai.measures.Approvers;
import app.prongsai.measures.Responsible;
import app.prongsai.measures.events.MeasureEvent;
import app.prongsai.measures.events.MeasureEvent.MeasurePlanned;
import app.prongsai.measures.read.MeasureSheet.Entry;
import app.prongsai.measures.read.MeasureSheet.Sheet;
import app.prongsai.platform.NotFound;
import app.prongsai.platform.Occurred;
import app.prongsai.platform.ProjectionVersion;
import app.prongsai.readmodel.ReadModels;
import app.prongsai.readmodel.TenantCollection;
import app.prongsai.shared.Actor;
import app.prongsai.shared.TenantId;
import java.util.List;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.queryhandling.QueryHandler;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** One row per measure: all its data and its history. */
@Component
@ProcessingGroup(Sheets.NAME)
@ProjectionVersion(4)
class Sheets {

    static final String NAME = "measure-sheets";

    private final TenantCollection<Sheet> sheets;
    private final Approvers approvers;

    Sheets(ReadModels readModels, Approvers approvers) {
        this.sheets = readModels.collection(NAME, Sheet.class);
        this.approvers = approvers;
    }

    @EventHandler
    void on(MeasureEvent event, Occurred occurred) {
        sheets.change(
                occurred.tenant(), event.measure().value(), occurred.place(), before -> after(before, event, occurred));
    }

    @QueryHandler
    Sheet answer(MeasureSheet query, TenantId tenant) {
        return sheets.find(tenant, query.measure().value()).orElseThrow(NotFound::new);
    }

    @QueryHandler
    NeedsApproval.Answer answer(NeedsApproval query, Actor actor) {
        List<Responsible> responsible = sheets.find(
                        actor.tenant(), query.measure().value())
                .orElseThrow(NotFound::new)
                .responsible();
        return new NeedsApproval.Answer(!Approvers.include(actor, responsible) && approvers.anyFor(responsible, actor));
    }

    @QueryHandler
    YearSheets.Sheets answer(YearSheets query, TenantId tenant) {
        return new YearSheets.Sheets(sheets.find(
                tenant,
                query.measures().stream().map(measure -> measure.value()).toList()));
    }

    private static Sheet after(@Nullable Sheet before, MeasureEvent event, Occurred occurred) {
        SheetDraft sheet = draft(before, event);
        SheetChanges.apply(sheet, event);
        sheet.history.add(new Entry(
                occurred.at(),
                occurred.actor(),
                occurred.channel(),
                event.getClass().getSimpleName(),
                History.details(event),
                occurred.command()));
        return sheet.sheet();
    }

    private static SheetDraft draft(@Nullable Sheet before, MeasureEvent event) {
        if (event instanceof MeasurePlanned planned) {
            return new SheetDraft(planned);
        }
        if (before == null) {
            throw new IllegalStateException("An event of a measure came before its plan");
        }
        return new SheetDraft(before);
    }
}
