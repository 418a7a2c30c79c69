package app.prongsai.assessments;

import app.prongsai.assessments.Standing.Instrument;
import app.prongsai.handbook.Indicators.Indicator;
import app.prongsai.handbook.LevelScheme.Level;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Instrument = mean of its indicators; total = sum of instrument * weight / 100; level = first row that is met. */
final class Scoring {

    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    private final List<Indicator> indicators;
    private final List<Level> levels;

    Scoring(List<Indicator> indicators, List<Level> levels) {
        this.indicators = indicators;
        this.levels = levels;
    }

    Standing of(Map<Integer, BigDecimal> scores) {
        Map<String, List<Indicator>> byInstrument = new LinkedHashMap<>();
        indicators.forEach(one -> byInstrument
                .computeIfAbsent(one.instrument(), name -> new ArrayList<>())
                .add(one));
        List<Instrument> instruments = new ArrayList<>();
        BigDecimal total = BigDecimal.ZERO;
        for (var entry : byInstrument.entrySet()) {
            List<Indicator> its = entry.getValue();
            BigDecimal weight = its.getFirst().weightOfInstrument();
            BigDecimal sum = sum(its, scores);
            instruments.add(new Instrument(entry.getKey(), weight, sum == null ? null : divided(sum, its.size())));
            // Multiplied before it is divided: a third of 256 times 30 % is 25.6, not 25.599…
            total = total == null || sum == null
                    ? null
                    : total.add(divided(sum.multiply(weight), its.size() * HUNDRED.intValue()));
        }
        return new Standing(
                instruments,
                total,
                total == null ? null : level(total, instruments),
                levels.getFirst().scheme(),
                levels.stream().map(Level::name).toList(),
                verified(),
                levels.getFirst().source().words());
    }

    private static @Nullable BigDecimal sum(List<Indicator> indicators, Map<Integer, BigDecimal> scores) {
        BigDecimal sum = BigDecimal.ZERO;
        for (Indicator indicator : indicators) {
            BigDecimal score = scores.get(indicator.number());
            if (score == null) {
                return null;
            }
            sum = sum.add(score);
        }
        return sum;
    }

    private static BigDecimal divided(BigDecimal sum, int by) {
        return sum.divide(BigDecimal.valueOf(by), MathContext.DECIMAL128);
    }

    private String level(BigDecimal total, List<Instrument> instruments) {
        return levels.stream()
                .filter(level -> total.compareTo(level.minTotal()) >= 0)
                .filter(level -> reached(level.minEachInstrument(), instruments))
                .findFirst()
                .orElse(levels.getLast())
                .name();
    }

    private static boolean reached(@Nullable BigDecimal least, List<Instrument> instruments) {
        return least == null
                || instruments.stream()
                        .allMatch(one -> Objects.requireNonNull(one.mean()).compareTo(least) >= 0);
    }

    private boolean verified() {
        return indicators.stream().allMatch(one -> one.source().verified())
                && levels.stream().allMatch(one -> one.source().verified());
    }
}
