package app.prongsai.intake;

import app.prongsai.intake.ReadReport.Measure;
import app.prongsai.intake.ReadReport.Round;
import app.prongsai.intake.ReadReport.Unread;
import app.prongsai.thai.FiscalYear;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Reads a report document. Nothing is saved: the result is a dry run for a person to confirm. */
public final class ReportReader {

    private ReportReader() {}

    public static ReadReport read(byte[] content) throws UnreadableReport {
        Source.Contents contents = null;
        Tables tables = null;
        boolean empty = true;
        for (Source source : IncomingFile.sources(content)) {
            contents = source.read();
            empty &= contents.rows().stream()
                    .flatMap(row -> row.cells().stream())
                    .allMatch(SourceCell::blank);
            tables = Tables.in(contents);
            if (tables != null) {
                break;
            }
        }
        if (contents == null || tables == null) {
            throw UnreadableReport.because(empty ? "empty" : "no-table");
        }
        return report(content, contents, tables);
    }

    private static ReadReport report(byte[] content, Source.Contents contents, Tables tables) {
        Traces traces = tables.traces();
        List<Unread> unread = new ArrayList<>(tables.unread());
        Introduction introduction = Introduction.of(traces.introduction);
        Round round = Rounds.of(introduction);
        MeasureReader reader = new MeasureReader(traces, unread, year(round));
        List<Measure> measures = tables.measures().stream().map(reader::read).toList();
        unread.addAll(introduction.unread());
        traces.outside.forEach(
                line -> unread.add(new Unread(line.row(), line.text().strip())));
        unread.sort(Comparator.comparingInt(Unread::row));
        Years years = Years.of(introduction, round, measures);
        ReadReport report = new ReadReport(
                fingerprint(content),
                contents.places(),
                OrganisationName.in(introduction.titles()),
                years.assessed(),
                years.execution(),
                round,
                introduction.heading(),
                introduction.basis(),
                introduction.caption(),
                website(contents.rows()),
                measures,
                List.of(),
                unread);
        return report.with(Linter.findings(new Reading(report, traces, years)));
    }

    private static @Nullable FiscalYear year(Round round) {
        return round.from() == null ? null : FiscalYear.of(round.from());
    }

    /** The site named most often, a government one first. */
    private static @Nullable String website(List<SourceRow> rows) {
        Map<String, Integer> times = new TreeMap<>();
        rows.forEach(row -> row.cells().stream()
                .filter(cell -> !cell.blank())
                .forEach(cell ->
                        WebAddress.in(cell.own()).forEach(address -> times.merge(address.host(), 1, Integer::sum))));
        return times.entrySet().stream()
                .max(Comparator.comparing((Map.Entry<String, Integer> site) ->
                                site.getKey().endsWith(".go.th"))
                        .thenComparing(Map.Entry::getValue))
                .map(Map.Entry::getKey)
                .orElse(null);
    }

    private static String fingerprint(byte[] content) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(content));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
