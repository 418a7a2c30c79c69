package app.prongsai.intake;

import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The column of notes. The official form has no columns of their own for problems, obstacles and the year before, so a report
 * says them here, each behind its name: "ปัญหา: ไม่มี". What has no name is the note.
 */
final class Notes {

    private static final Set<Column> NAMED =
            EnumSet.of(Column.PROBLEM, Column.OBSTACLE, Column.RECOMMENDATION, Column.COMPARISON, Column.NOTE);
    private static final Pattern NAME = Pattern.compile("[-–—•]?\\s*([^:]{1,30}):\\s*(\\S.*)", Pattern.DOTALL);

    private final Map<Column, String> said = new EnumMap<>(Column.class);

    private Notes() {}

    static Notes of(List<Passage> passages) {
        Notes notes = new Notes();
        passages.stream().flatMap(passage -> passage.text().lines()).forEach(notes::read);
        return notes;
    }

    /** The cell, known for all that was read out of it. */
    ReadReport.Cell in(ReadReport.Cell cell) {
        if (!cell.columns().contains(Column.NOTE)) {
            return cell;
        }
        Set<Column> columns = EnumSet.copyOf(cell.columns());
        columns.addAll(said.keySet());
        return new ReadReport.Cell(cell.row(), cell.heading(), columns, cell.text());
    }

    @Nullable
    String about(Column column) {
        return said.get(column);
    }

    private void read(String line) {
        String text = Wording.tidy(line);
        if (text.isEmpty()) {
            return;
        }
        Matcher name = NAME.matcher(text);
        Set<Column> columns = name.matches() ? Headings.columns(Wording.squash(name.group(1))) : Set.of();
        if (columns.isEmpty() || !NAMED.containsAll(columns)) {
            say(Column.NOTE, text);
        } else {
            columns.forEach(column -> say(column, name.group(2)));
        }
    }

    private void say(Column column, String text) {
        said.merge(column, text, (before, after) -> before + " " + after);
    }
}
