package app.prongsai.intake;

import app.prongsai.intake.ReadReport.Cell;
import app.prongsai.intake.ReadReport.Finding;
import app.prongsai.intake.ReadReport.Measure;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Set;

/**
 * A report that the organisation makes here, put to the rules that documents are put to, and to some more. Rows are the
 * places of the measures, from 1; 0 is the text above the table.
 *
 * @param introduction heading, basis and caption, line by line
 * @param lastYear texts of last year's results and remarks
 */
public record OwnReport(
        List<String> introduction,
        ReadReport.Organisation organisation,
        ReadReport.Round round,
        List<Measure> measures,
        Collection<String> lastYear) {

    public OwnReport {
        introduction = List.copyOf(introduction);
        measures = List.copyOf(measures);
        lastYear = List.copyOf(lastYear);
    }

    /** A cell as the rules look at it. */
    public static Cell cell(int row, Column column, String text) {
        return new Cell(row, column.name(), Set.of(column), text);
    }

    public List<Finding> findings() {
        Traces traces = new Traces();
        traces.columns.addAll(Arrays.asList(Column.values()));
        introduction.forEach(line -> traces.introduction.add(new TextLine(0, line)));
        lastYear.forEach(text -> traces.lastYear.add(Wording.squash(text)));
        Introduction above = Introduction.of(traces.introduction);
        Years years = Years.of(above, round, measures);
        ReadReport report = new ReadReport(
                "",
                Places.MEASURES,
                organisation,
                years.assessed(),
                years.execution(),
                round,
                above.heading(),
                above.basis(),
                above.caption(),
                null,
                measures,
                List.of(),
                new ArrayList<>());
        return Linter.findings(new Reading(report, traces, years), Linter.OWN_RULES);
    }
}
