package app.prongsai.assessments;

import app.prongsai.assessments.AssessmentResult.Result;
import app.prongsai.assessments.AssessmentResult.Scored;
import app.prongsai.assessments.Results.Recorded;
import app.prongsai.assessments.Scores.Score;
import app.prongsai.assessments.WeakestIndicators.Weakest;
import app.prongsai.handbook.Indicators.Indicator;
import app.prongsai.platform.NotFound;
import app.prongsai.shared.TenantId;
import java.math.BigDecimal;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.axonframework.queryhandling.QueryHandler;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Results as they read by the handbook of their year; a handbook that is corrected corrects them all. */
@Component
class AssessmentAnswers {

    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    private final Results results;
    private final YearScoring years;

    AssessmentAnswers(Results results, YearScoring years) {
        this.results = results;
        this.years = years;
    }

    /** @throws NotFound if nothing was recorded for the year */
    @QueryHandler
    Result answer(AssessmentResult query, TenantId tenant) {
        return result(tenant, results.of(tenant, query.fiscalYear()));
    }

    @QueryHandler
    AssessmentTrend.Trend answer(AssessmentTrend query, TenantId tenant) {
        return new AssessmentTrend.Trend(results.all(tenant).stream()
                .map(recorded -> result(tenant, recorded))
                .toList());
    }

    /** @throws NotFound if the handbook does not reach back so far */
    @QueryHandler
    AssessmentPreview.Preview answer(AssessmentPreview query, TenantId tenant) {
        query.scores()
                .forEach((indicator, score) -> ScoreRules.scoreIsFromNoughtToHundred(new Score(indicator, score)));
        YearScoring.Year year = years.in(tenant, query.fiscalYear());
        return new AssessmentPreview.Preview(year.indicators(), year.scoring().of(query.scores()));
    }

    /** @throws NotFound if nothing was recorded for the year */
    @QueryHandler
    Weakest answer(WeakestIndicators query, TenantId tenant) {
        return new Weakest(
                query.fiscalYear(), weakest(result(tenant, results.of(tenant, query.fiscalYear())), query.howMany()));
    }

    static List<Scored> weakest(Result result, int howMany) {
        List<Scored> ascending = result.indicators().stream()
                .filter(one -> one.score().compareTo(HUNDRED) < 0)
                .sorted(Comparator.comparing(Scored::score).thenComparing(Scored::number))
                .toList();
        Optional<BigDecimal> last =
                ascending.stream().skip(Math.max(0, howMany - 1)).findFirst().map(Scored::score);
        return ascending.stream()
                .filter(one -> howMany > 0
                        && last.map(most -> one.score().compareTo(most) <= 0).orElse(true))
                .toList();
    }

    private Result result(TenantId tenant, Recorded recorded) {
        Map<Integer, BigDecimal> scores =
                recorded.scores().indicators().stream().collect(Collectors.toMap(Score::indicator, Score::score));
        YearScoring.Year year = years.in(tenant, recorded.fiscalYear());
        Standing standing = year.scoring().of(scores);
        String published = recorded.scores().level();
        return new Result(
                recorded.fiscalYear(),
                year.indicators().stream()
                        .filter(indicator -> scores.containsKey(indicator.number()))
                        .map(indicator -> scored(indicator, scores))
                        .toList(),
                standing,
                published,
                published != null && !plain(published).equals(plain(standing.level())),
                recorded.scores().source(),
                recorded.at(),
                recorded.by(),
                recorded.corrections());
    }

    private static Scored scored(Indicator indicator, Map<Integer, BigDecimal> scores) {
        return new Scored(
                indicator.number(),
                indicator.instrument(),
                indicator.thai(),
                indicator.english(),
                scores.getOrDefault(indicator.number(), BigDecimal.ZERO));
    }

    /** "ระดับ A" is "a". */
    private static String plain(@Nullable String level) {
        return level == null ? "" : level.replaceAll("\\s|ระดับ", "").toLowerCase(Locale.ROOT);
    }
}
