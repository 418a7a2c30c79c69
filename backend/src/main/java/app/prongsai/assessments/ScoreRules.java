package app.prongsai.assessments;

import static app.prongsai.shared.RuleViolated.unless;

import app.prongsai.assessments.Scores.Score;
import app.prongsai.handbook.Indicators;
import app.prongsai.handbook.Indicators.Indicator;
import app.prongsai.platform.Backend;
import app.prongsai.platform.NotFound;
import app.prongsai.shared.Actor;
import app.prongsai.shared.Channel;
import app.prongsai.shared.RuleViolated;
import app.prongsai.shared.TenantId;
import app.prongsai.thai.FiscalYear;
import app.prongsai.thai.ThaiDates;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;

/** What scores must be like: each of the year's indicators once, from 0 to 100. */
@Component
class ScoreRules {

    private static final int LONGEST_TEXT = 500;
    private static final int MOST_DECIMALS = 6;
    private static final int MOST_DIGITS = 12;
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    private final Backend backend;
    private final Clock clock;

    ScoreRules(@Lazy Backend backend, Clock clock) {
        this.backend = backend;
        this.clock = clock;
    }

    /** The scores in the order of the indicators, each with two decimals or as many more as it has. */
    Scores fit(TenantId tenant, int fiscalYear, Scores scores) {
        Map<Integer, BigDecimal> given = new HashMap<>();
        for (Score score : scores.indicators()) {
            scoreIsFromNoughtToHundred(score);
            unless(
                    given.put(score.indicator(), score.score()) == null,
                    "assessment.indicator-stands-twice",
                    score.indicator());
        }
        List<Indicator> indicators = indicators(tenant, fiscalYear);
        indicators.forEach(one -> unless(given.containsKey(one.number()), "assessment.score-missing", one.number()));
        unless(given.size() == indicators.size(), "assessment.unknown-indicator", indicators.size());
        return new Scores(
                indicators.stream()
                        .sorted(Comparator.comparing(Indicator::number))
                        .map(one -> new Score(one.number(), plain(Objects.requireNonNull(given.get(one.number())))))
                        .toList(),
                text(scores.level()),
                text(scores.source()));
    }

    private List<Indicator> indicators(TenantId tenant, int fiscalYear) {
        int running =
                FiscalYear.of(LocalDate.now(clock.withZone(ThaiDates.ZONE))).year();
        unless(fiscalYear <= running, "assessment.year-has-not-come", String.valueOf(running));
        try {
            return backend.ask(Actor.system(tenant, Channel.API), new Indicators(fiscalYear))
                    .indicators();
        } catch (NotFound before) {
            throw new RuleViolated("assessment.year-before-the-handbook", String.valueOf(fiscalYear));
        }
    }

    static void scoreIsFromNoughtToHundred(Score score) {
        BigDecimal number = score.score();
        unless(
                number.scale() >= 0 && number.scale() <= MOST_DECIMALS && number.precision() <= MOST_DIGITS,
                "assessment.score-malformed",
                score.indicator(),
                MOST_DECIMALS);
        unless(
                number.signum() >= 0 && number.compareTo(HUNDRED) <= 0,
                "assessment.score-out-of-range",
                score.indicator(),
                number.toPlainString());
    }

    private static BigDecimal plain(BigDecimal score) {
        return score.setScale(Math.max(2, score.stripTrailingZeros().scale()));
    }

    private static @Nullable String text(@Nullable String text) {
        if (text == null || text.isBlank()) {
            return null;
        }
        unless(text.strip().length() <= LONGEST_TEXT, "assessment.text-too-long", LONGEST_TEXT);
        return text.strip();
    }
}
