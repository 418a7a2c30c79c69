package app.prongsai.admissions;

import static app.prongsai.shared.RuleViolated.unless;

import app.prongsai.admissions.ListWords.Column;
import app.prongsai.organisations.OrganisationType;
import app.prongsai.organisations.RegisterOrganisation;
import app.prongsai.shared.RuleViolated;
import app.prongsai.shared.TenantId;
import app.prongsai.tables.CsvText;
import app.prongsai.tables.RowProblem;
import app.prongsai.tables.TableFile;
import app.prongsai.tables.TableFile.Row;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/**
 * The organisations of a file in the shape of the national list. That list has a row for every subdistrict (ตำบล), so one
 * organisation may stand in several; its first row tells where it is. Each row is taken or refused by itself.
 */
public final class NationalList {

    /** The national list of June 2026 has 82,641 rows. */
    private static final TableFile.Limits LIMITS = new TableFile.Limits(64 * 1024 * 1024, 200_000);

    /** @param row as a spreadsheet counts, from 1 */
    public record Entry(int row, TenantId tenant, RegisterOrganisation registration) {}

    private final List<Row> rows;
    private final ListColumns columns;
    private final ListedCodes codes;
    private final Map<TenantId, Entry> entries = new LinkedHashMap<>();
    private final List<RowProblem> refused = new ArrayList<>();
    private final List<RowProblem> remarks = new ArrayList<>();

    private NationalList(byte[] file) {
        this.rows = TableFile.rows(file, LIMITS);
        this.columns = ListColumns.of(rows);
        List<Row> organisations = columns.below(rows);
        this.codes = new ListedCodes(organisations.stream()
                .map(row -> columns.cell(row, Column.CODE))
                .toList());
        organisations.forEach(this::read);
    }

    /** @throws RuleViolated if the file is no table, or not of organisations */
    public static NationalList of(byte[] file) {
        return new NationalList(file);
    }

    /** One per organisation, in the order of the file. */
    public List<Entry> entries() {
        return List.copyOf(entries.values());
    }

    /** Rows that say nothing that could be taken in. */
    public List<RowProblem> refused() {
        return List.copyOf(refused);
    }

    /** Rows that were taken without something that they say. */
    public List<RowProblem> remarks() {
        return List.copyOf(remarks);
    }

    /** Those rows as they are, with what is wrong in front: corrected, the file can be imported again. */
    public byte[] asFile(Collection<RowProblem> problems, List<String> added, Function<RowProblem, String> words) {
        Map<Integer, Row> byNumber = new HashMap<>();
        rows.forEach(row -> byNumber.put(row.number(), row));
        List<List<String>> lines = new ArrayList<>();
        for (RowProblem problem : problems) {
            List<String> line = new ArrayList<>(List.of(String.valueOf(problem.row()), words.apply(problem)));
            Row row = byNumber.get(problem.row());
            line.addAll(row == null ? List.of() : row.cells());
            lines.add(line);
        }
        List<String> headings = new ArrayList<>(added);
        headings.addAll(columns.headings(rows));
        return CsvText.of(headings, lines);
    }

    private void read(Row row) {
        try {
            Entry read = entry(row);
            Entry before = entries.putIfAbsent(read.tenant(), read);
            if (before == null) {
                remarkOnWebsite(row, read);
            } else {
                mustBeTheSame(before, read);
                entries.put(read.tenant(), withWebsite(before, read));
            }
        } catch (RuleViolated violation) {
            refused.add(RowProblem.of(row.number(), violation));
        }
    }

    private Entry entry(Row row) {
        TenantId code = codes.code(columns.cell(row, Column.CODE));
        String name = columns.cell(row, Column.NAME);
        unless(!name.isBlank(), "admission.needs-a-name");
        OrganisationType type = type(columns.cell(row, Column.TYPE), name);
        String province = without("จังหวัด", columns.cell(row, Column.PROVINCE));
        unless(!province.isBlank(), "admission.needs-a-province");
        return new Entry(
                row.number(),
                code,
                new RegisterOrganisation(
                        type.bareName(name),
                        type,
                        without("อำเภอ", columns.cell(row, Column.DISTRICT)),
                        province,
                        ListedWebsite.address(columns.cell(row, Column.WEBSITE)).orElse(null)));
    }

    private static OrganisationType type(String cell, String name) {
        OrganisationType byName = Arrays.stream(OrganisationType.values())
                .filter(type -> type.isTitleOf(name))
                .findFirst()
                .orElse(null);
        OrganisationType told = ListWords.type(cell).orElse(byName);
        if (told == null) {
            throw new RuleViolated("admission.type-unknown", cell);
        }
        unless(byName == null || byName == told, "admission.type-and-name-differ", cell, name);
        return told;
    }

    private void remarkOnWebsite(Row row, Entry read) {
        String cell = columns.cell(row, Column.WEBSITE);
        if (read.registration().website() == null && ListedWebsite.isTold(cell)) {
            remarks.add(RowProblem.of(row.number(), new RuleViolated("admission.website-left-out", cell)));
        }
    }

    private static void mustBeTheSame(Entry before, Entry now) {
        RegisterOrganisation one = before.registration();
        RegisterOrganisation other = now.registration();
        unless(
                one.name().equals(other.name())
                        && one.type() == other.type()
                        && one.province().equals(other.province()),
                "admission.code-twice",
                now.tenant().code(),
                before.row());
    }

    private static Entry withWebsite(Entry before, Entry now) {
        RegisterOrganisation one = before.registration();
        return one.website() != null
                ? before
                : new Entry(
                        before.row(),
                        before.tenant(),
                        new RegisterOrganisation(
                                one.name(),
                                one.type(),
                                one.district(),
                                one.province(),
                                now.registration().website()));
    }

    private static String without(String word, String cell) {
        return cell.startsWith(word) ? cell.substring(word.length()).strip() : cell;
    }
}
