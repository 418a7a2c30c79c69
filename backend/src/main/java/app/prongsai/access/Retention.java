package app.prongsai.access;

import app.prongsai.access.RetentionReport.Report;
import app.prongsai.access.RetentionReport.Rule;
import app.prongsai.access.RetentionReport.Run;
import app.prongsai.platform.Periodic;
import app.prongsai.platform.RetentionRule;
import app.prongsai.platform.RetentionRule.Bounds;
import app.prongsai.readmodel.ReadModels;
import app.prongsai.readmodel.TenantCollection;
import app.prongsai.shared.TenantId;
import app.prongsai.thai.ThaiDates;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.axonframework.queryhandling.QueryHandler;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;

/**
 * Applies every rule of retention once a day and writes down what went. Applied twice, by another process or after a restart, a
 * rule finds nothing more; one that fails is tried again, one that has much to do goes on at the next look, and the others go on.
 */
@Component
class Retention extends Periodic {

    static final String NAME = "retention-runs";

    private static final Logger LOG = LoggerFactory.getLogger(Retention.class);
    private static final String RUNS = "runs";
    private static final int MOST_RUNS = 300;

    /** @param runs the newest first */
    record Runs(List<Run> runs) {}

    record Applied(Instant at) {}

    /** A rule with the days that hold here. */
    private record Due(RetentionRule rule, int days) {}

    private final List<Due> rules;
    private final TenantCollection<Runs> runs;
    private final TenantCollection<Applied> applied;
    private final Clock clock;
    private final List<String> done = new ArrayList<>();
    private LocalDate day = LocalDate.MIN;

    Retention(
            List<RetentionRule> rules,
            ReadModels readModels,
            Clock clock,
            Environment settings,
            @Value("${prongsai.retention.enabled:true}") boolean enabled,
            @Value("${prongsai.retention.every:10m}") Duration every) {
        super("retention", enabled, every);
        this.rules = rules.stream()
                .sorted(Comparator.comparing(RetentionRule::name))
                .map(rule -> new Due(rule, days(rule, settings)))
                .toList();
        this.runs = readModels.collection(NAME, Runs.class);
        this.applied = readModels.collection(NAME, Applied.class);
        this.clock = clock;
    }

    private static int days(RetentionRule rule, Environment settings) {
        String key = "prongsai.retention." + rule.name() + "-days";
        Bounds bounds = rule.bounds();
        int days = settings.getProperty(key, Integer.class, bounds.unset());
        if (!bounds.include(days)) {
            throw new IllegalArgumentException(key + " is between " + bounds.least() + " and " + bounds.most());
        }
        return days;
    }

    @Override
    protected void tick() {
        LocalDate today = LocalDate.now(clock.withZone(ThaiDates.ZONE));
        if (!today.equals(day)) {
            day = today;
            done.clear();
        }
        for (Due due : rules) {
            if (!done.contains(due.rule().name())) {
                applyOrWarn(due);
            }
        }
    }

    private void applyOrWarn(Due due) {
        try {
            if (apply(due) < RetentionRule.STEP) {
                done.add(due.rule().name());
            }
        } catch (RuntimeException e) {
            LOG.warn(
                    "The rule of retention {} failed and will be tried again: {}",
                    due.rule().name(),
                    e.toString());
        }
    }

    private int apply(Due due) {
        Instant now = clock.instant();
        String name = due.rule().name();
        Map<TenantId, Integer> removed = due.rule().removeOlderThan(now.minus(Duration.ofDays(due.days())));
        removed.forEach((tenant, count) -> {
            if (count > 0) {
                enter(tenant, new Run(name, now, count));
            }
        });
        applied.put(TenantId.PLATFORM, name, new Applied(now));
        return removed.values().stream().mapToInt(Integer::intValue).sum();
    }

    /** The steps of a day are told as one. */
    private void enter(TenantId tenant, Run run) {
        List<Run> all = new ArrayList<>(runs(tenant));
        Predicate<Run> ofToday =
                one -> one.rule().equals(run.rule()) && day(one.at()).equals(day(run.at()));
        int earlier = all.stream().filter(ofToday).mapToInt(Run::removed).sum();
        all.removeIf(ofToday);
        all.addFirst(new Run(run.rule(), run.at(), earlier + run.removed()));
        runs.put(tenant, RUNS, new Runs(all.stream().limit(MOST_RUNS).toList()));
    }

    private static LocalDate day(Instant moment) {
        return LocalDate.ofInstant(moment, ThaiDates.ZONE);
    }

    private List<Run> runs(TenantId tenant) {
        return runs.find(tenant, RUNS).map(Runs::runs).orElse(List.of());
    }

    @QueryHandler
    Report answer(RetentionReport query, TenantId tenant) {
        return new Report(
                rules.stream()
                        .map(due -> new Rule(
                                due.rule().name(),
                                due.days(),
                                applied.find(TenantId.PLATFORM, due.rule().name())
                                        .map(Applied::at)
                                        .orElse(null)))
                        .toList(),
                runs(tenant));
    }
}
