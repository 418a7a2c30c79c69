package app.prongsai.assessments;

import static app.prongsai.shared.RuleViolated.unless;

import app.prongsai.assessments.ReadScores.Read;
import app.prongsai.assessments.ScoreColumns.Place;
import app.prongsai.handbook.Indicators.Indicator;
import app.prongsai.platform.NotFound;
import app.prongsai.shared.RuleViolated;
import app.prongsai.shared.TenantId;
import app.prongsai.tables.RowProblem;
import app.prongsai.tables.TableFile;
import app.prongsai.thai.ThaiNumerals;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.axonframework.queryhandling.QueryHandler;
import org.springframework.stereotype.Component;

/** Reads the scores of a file by the meaning of its headings. */
@Component
class ScoreFile {

    private static final Pattern NUMBER = Pattern.compile("(?:ตัวชี้วัด)?(?:ที่|ข้อ)?\\s*([0-9]{1,3})[.)]?");
    private static final Pattern LEADING_NUMBER = Pattern.compile("^(?:ตัวชี้วัด)?(?:ที่|ข้อ)?[0-9]{1,3}[.):]?");
    private static final Pattern SUB_INDICATOR = Pattern.compile("[0-9]{1,3}[.][0-9]{1,3}");
    private static final Pattern SCORE = Pattern.compile("([0-9]{1,3}(?:[.][0-9]{1,6})?)(?:%|คะแนน)?");

    private final YearScoring years;

    ScoreFile(YearScoring years) {
        this.years = years;
    }

    /**
     * @throws NotFound if the handbook does not reach back so far
     * @throws RuleViolated if the file is no table with a heading that tells indicators and scores
     */
    @QueryHandler
    Read answer(ReadScores query, TenantId tenant) {
        List<Indicator> indicators = years.in(tenant, query.fiscalYear()).indicators();
        List<TableFile.Row> rows = TableFile.rows(query.file());
        ScoreColumns columns = ScoreColumns.of(rows, query.fiscalYear());
        Map<Integer, BigDecimal> scores = new HashMap<>();
        Map<Integer, Integer> from = new HashMap<>();
        List<RowProblem> problems = new ArrayList<>();
        for (TableFile.Row row : columns.below(rows)) {
            try {
                indicator(row, columns, indicators).ifPresent(number -> {
                    Integer other = from.put(number, row.number());
                    unless(other == null, "assessment.indicator-stands-in-two-rows", number, other == null ? 0 : other);
                    scores.put(number, score(row.cell(columns.at(Place.SCORE))));
                });
            } catch (RuleViolated violation) {
                problems.add(RowProblem.of(row.number(), violation));
            }
        }
        indicators.stream()
                .filter(one -> !from.containsKey(one.number()))
                .forEach(one ->
                        problems.add(RowProblem.of(0, new RuleViolated("assessment.score-missing", one.number()))));
        return new Read(scores, problems);
    }

    /** Empty for a row that is a sum, a part of an indicator, or says nothing. */
    private static Optional<Integer> indicator(TableFile.Row row, ScoreColumns columns, List<Indicator> indicators) {
        String number = ThaiNumerals.toArabic(row.cell(columns.at(Place.NUMBER)));
        String title = row.cell(columns.at(Place.TITLE));
        boolean sum = ScoreColumns.isSum(number) || ScoreColumns.isSum(title);
        if (sum || SUB_INDICATOR.matcher(number).matches() || number.isBlank() && title.isBlank()) {
            return Optional.empty();
        }
        Matcher written = NUMBER.matcher(number.isBlank() ? ThaiNumerals.toArabic(title) : number);
        if (written.matches()) {
            int known = Integer.parseInt(written.group(1));
            unless(indicators.stream().anyMatch(one -> one.number() == known), "assessment.no-such-indicator", number);
            return Optional.of(known);
        }
        String wanted = plain(title.isBlank() ? number : title);
        return Optional.of(indicators.stream()
                .filter(one ->
                        plain(one.thai()).equals(wanted) || plain(one.english()).equals(wanted))
                .findFirst()
                .orElseThrow(() -> new RuleViolated("assessment.no-such-indicator", brief(title + number)))
                .number());
    }

    private static BigDecimal score(String cell) {
        String text = ThaiNumerals.toArabic(cell).replaceAll("\\s", "");
        unless(!text.isEmpty(), "assessment.cell-has-no-score");
        Matcher score = SCORE.matcher(text);
        unless(score.matches(), "assessment.cell-is-no-score", brief(cell));
        BigDecimal number = new BigDecimal(score.group(1));
        unless(number.compareTo(BigDecimal.valueOf(100)) <= 0, "assessment.cell-is-no-score", brief(cell));
        return number;
    }

    private static String plain(String title) {
        String compact = ScoreColumns.compact(title);
        return LEADING_NUMBER.matcher(compact).replaceFirst("");
    }

    private static String brief(String cell) {
        return cell.length() <= 40 ? cell : cell.substring(0, 40) + "…";
    }
}
