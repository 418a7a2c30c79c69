package app.prongsai.national;

import app.prongsai.measures.MeasureStatus;
import app.prongsai.measures.events.MeasureEvent;
import app.prongsai.measures.events.MeasureEvent.MeasureCompleted;
import app.prongsai.measures.events.MeasureEvent.MeasureDropped;
import app.prongsai.measures.events.MeasureEvent.MeasurePlanned;
import app.prongsai.measures.events.MeasureEvent.MeasureReopened;
import app.prongsai.measures.events.MeasureEvent.ReportUndone;
import app.prongsai.measures.events.MeasureEvent.WorkStarted;
import app.prongsai.measures.read.Overview.Counts;
import app.prongsai.national.NationalOverview.Standing;
import app.prongsai.reports.ReportEvent.ReportPublished;
import app.prongsai.shared.TenantId;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * One organisation's measures by id, and the rounds whose report is published.
 *
 * @param measures without those that left the plan
 */
record OwnYears(Map<String, Measure> measures, Set<String> published) {

    record Measure(int fiscalYear, MeasureStatus status) {}

    static final OwnYears NOTHING = new OwnYears(Map.of(), Set.of());

    OwnYears after(MeasureEvent event) {
        return switch (event) {
            case MeasurePlanned planned -> with(planned, new Measure(planned.fiscalYear(), MeasureStatus.NOT_STARTED));
            case WorkStarted started -> standing(started, MeasureStatus.IN_PROGRESS);
            case MeasureCompleted completed -> standing(completed, MeasureStatus.DONE);
            case MeasureReopened reopened -> standing(reopened, reopened.status());
            case ReportUndone undone -> standing(undone, undone.status());
            case MeasureDropped dropped -> without(dropped);
            default -> this;
        };
    }

    OwnYears after(ReportPublished event) {
        Set<String> more = new HashSet<>(published);
        more.add(event.round().value());
        return new OwnYears(measures, more);
    }

    /** A standing for each year of which there is anything. */
    List<Standing> standings(TenantId tenant) {
        Set<Integer> years = new TreeSet<>();
        measures.values().forEach(measure -> years.add(measure.fiscalYear()));
        published.forEach(round -> years.add(yearOf(round)));
        return years.stream()
                .map(year -> new Standing(tenant, year, counts(year), rounds(year)))
                .toList();
    }

    private OwnYears standing(MeasureEvent event, MeasureStatus status) {
        Measure before = measures.get(event.measure().value());
        return before == null ? this : with(event, new Measure(before.fiscalYear(), status));
    }

    private OwnYears with(MeasureEvent event, Measure measure) {
        Map<String, Measure> changed = new HashMap<>(measures);
        changed.put(event.measure().value(), measure);
        return new OwnYears(changed, published);
    }

    private OwnYears without(MeasureEvent event) {
        Map<String, Measure> left = new HashMap<>(measures);
        left.remove(event.measure().value());
        return new OwnYears(left, published);
    }

    private Counts counts(int year) {
        return new Counts(
                count(year, MeasureStatus.NOT_STARTED),
                count(year, MeasureStatus.IN_PROGRESS),
                count(year, MeasureStatus.DONE));
    }

    private int count(int year, MeasureStatus status) {
        return (int) measures.values().stream()
                .filter(measure -> measure.equals(new Measure(year, status)))
                .count();
    }

    private List<String> rounds(int year) {
        return published.stream()
                .filter(round -> yearOf(round) == year)
                .map(round -> round.substring(round.indexOf('-') + 1))
                .sorted()
                .toList();
    }

    private static int yearOf(String round) {
        return Integer.parseInt(round.substring(0, round.indexOf('-')));
    }
}
