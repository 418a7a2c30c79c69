package app.prongsai.imports;

import app.prongsai.imports.ImportComparison.Difference;
import app.prongsai.imports.ImportComparison.Line;
import app.prongsai.imports.ImportComparison.State;
import app.prongsai.measures.MeasureId;
import app.prongsai.measures.read.MeasureBoard;
import app.prongsai.measures.read.MeasureBoard.Row;
import app.prongsai.measures.read.MeasureSheet;
import app.prongsai.measures.read.MeasureSheet.Sheet;
import app.prongsai.platform.Backend;
import app.prongsai.platform.NotFound;
import app.prongsai.shared.Actor;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** A draft beside the plan of its year as it stands. The same title means the same measure, however it was planned. */
final class ExistingPlan {

    private final Backend backend;
    private final Actor actor;
    private final ImportedMeasures measures;
    private final ImportDraft draft;
    private final Predicate<MeasureId> importedBefore;
    private final List<Row> board;
    private final Map<String, Row> byTitle = new HashMap<>();

    ExistingPlan(
            Backend backend,
            Actor actor,
            ImportedMeasures measures,
            ImportDraft draft,
            Predicate<MeasureId> importedBefore) {
        this.backend = backend;
        this.actor = actor;
        this.measures = measures;
        this.draft = draft;
        this.importedBefore = importedBefore;
        board = backend.ask(actor, new MeasureBoard(measures.year())).rows();
        board.forEach(row -> byTitle.putIfAbsent(ImportedMeasures.compact(row.title()), row));
    }

    List<String> codes() {
        return board.stream().map(Row::code).toList();
    }

    /** One for each item, in their order. */
    List<Line> lines() {
        List<Line> lines = new ArrayList<>();
        Set<MeasureId> seen = new HashSet<>();
        for (ImportDraft.Item item : draft.items()) {
            MeasureId id = measures.id(item);
            if (!seen.add(id)) {
                lines.add(new Line(item.row(), item.title(), State.REPEATED, id, null, List.of()));
                continue;
            }
            Row row = byTitle.get(ImportedMeasures.compact(item.title()));
            if (row == null && !importedBefore.test(id)) {
                lines.add(new Line(item.row(), item.title(), State.NEW, null, null, List.of()));
            } else {
                lines.add(existing(item, row == null ? id : row.measure(), row == null ? null : row.code()));
            }
        }
        return lines;
    }

    /** What was imported a moment ago may not be to be seen yet; then there is nothing to compare with. */
    private Line existing(ImportDraft.Item item, MeasureId id, @Nullable String code) {
        try {
            Sheet sheet = backend.ask(actor, new MeasureSheet(id));
            List<Difference> differences =
                    sheet.dropped() ? List.of() : Differences.between(sheet, measures.command(item, id, sheet.code()));
            State state = sheet.dropped() ? State.DROPPED : differences.isEmpty() ? State.SAME : State.DIFFERENT;
            return new Line(item.row(), item.title(), state, id, sheet.code(), differences);
        } catch (NotFound notYet) {
            return new Line(item.row(), item.title(), State.SAME, id, code, List.of());
        }
    }
}
