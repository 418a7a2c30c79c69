package app.prongsai.handbook;

import app.prongsai.handbook.CheckTable.Checked;
import app.prongsai.handbook.HandbookVersions.Version;
import app.prongsai.handbook.HandbookVersions.Versions;
import app.prongsai.platform.NotFound;
import app.prongsai.tables.CsvText;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.axonframework.queryhandling.QueryHandler;
import org.springframework.stereotype.Component;

/** What holds in a fiscal year: the rows of the greatest year that is not after it. */
@Component
class HandbookAnswers {

    private final Replaced tables;

    HandbookAnswers(Replaced tables) {
        this.tables = tables;
    }

    /** @throws NotFound if the handbook does not reach back so far */
    @QueryHandler
    Indicators.Scored answer(Indicators query) {
        return new Indicators.Scored(
                query.fiscalYear(),
                tables.in(HandbookTable.INDICATORS, query.fiscalYear()).rows().stream()
                        .map(TableRows::indicator)
                        .toList());
    }

    /** @throws NotFound if the handbook does not reach back so far */
    @QueryHandler
    LevelScheme.Levels answer(LevelScheme query) {
        Replaced.Holding holding = tables.in(HandbookTable.LEVELS, query.fiscalYear());
        return new LevelScheme.Levels(
                query.fiscalYear(),
                holding.fromFiscalYear(),
                holding.rows().stream().map(TableRows::level).toList());
    }

    /** @throws NotFound if the handbook does not reach back so far */
    @QueryHandler
    MeasureTemplates.Offered answer(MeasureTemplates query) {
        return new MeasureTemplates.Offered(
                query.fiscalYear(),
                tables.in(HandbookTable.MEASURE_TEMPLATES, query.fiscalYear()).rows().stream()
                        .map(TableRows::template)
                        .toList());
    }

    @QueryHandler
    OitItems.Listed answer(OitItems query) {
        var years = tables.years(HandbookTable.OIT_ITEMS);
        var holding = Objects.requireNonNullElseGet(years.floorEntry(query.fiscalYear()), years::lastEntry);
        return new OitItems.Listed(
                holding.getKey(),
                holding.getValue().stream().map(TableRows::oitItem).toList());
    }

    @QueryHandler
    Versions answer(HandbookVersions query) {
        return new Versions(
                Arrays.stream(HandbookTable.values()).flatMap(this::versions).toList());
    }

    /** @throws NotFound if the handbook does not reach back so far */
    @QueryHandler
    HandbookFile.Content answer(HandbookFile query) {
        List<String> columns = query.table().columns();
        return new HandbookFile.Content(
                query.table().key() + "-" + query.fiscalYear() + ".csv",
                CsvText.of(
                        columns,
                        tables.in(query.table(), query.fiscalYear()).rows().stream()
                                .map(row -> columns.stream().map(row::cell).toList())
                                .toList()));
    }

    @QueryHandler
    Checked answer(CheckTable query) {
        TableRules.yearIsKnown(query.fiscalYear());
        List<TableRow> rows = TableReader.read(query.table(), query.file());
        return new Checked(rows, TableRules.problems(query.table(), query.fiscalYear(), rows));
    }

    private Stream<Version> versions(HandbookTable table) {
        Set<String> replaced = tables.replacedYears(table);
        return tables.years(table).descendingMap().entrySet().stream()
                .map(entry -> new Version(
                        table,
                        entry.getKey(),
                        replaced.contains(String.valueOf(entry.getKey())),
                        entry.getValue().size(),
                        (int) entry.getValue().stream()
                                .filter(row -> !new Cells(row).source().verified())
                                .count()));
    }
}
