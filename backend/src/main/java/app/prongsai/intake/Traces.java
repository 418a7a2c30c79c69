package app.prongsai.intake;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** What was met on the way and belongs to no measure, but may be worth a finding. */
final class Traces {

    record RaggedRow(int row, int cells, int expected) {}

    record UnclosedTag(int row, String tag) {}

    record UnitMismatch(int row, int guidelines, int units) {}

    final List<Integer> blankRows = new ArrayList<>();
    final List<Integer> repeatedHeaders = new ArrayList<>();
    final List<Integer> templateLines = new ArrayList<>();
    final List<String> otherSheets = new ArrayList<>();
    final List<RaggedRow> raggedRows = new ArrayList<>();
    final List<UnclosedTag> unclosedTags = new ArrayList<>();
    final List<UnitMismatch> unitMismatches = new ArrayList<>();
    final Set<Column> columns = EnumSet.noneOf(Column.class);

    /** Lines before the table, and lines between and after its rows that are no rows. */
    final List<TextLine> introduction = new ArrayList<>();

    final List<TextLine> outside = new ArrayList<>();

    /** What the organisation wrote last year, without blanks; known only for its own reports. */
    final Set<String> lastYear = new HashSet<>();
}
