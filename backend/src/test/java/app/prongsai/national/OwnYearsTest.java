package app.prongsai.national;

import static org.assertj.core.api.Assertions.assertThat;

import app.prongsai.measures.MeasureId;
import app.prongsai.measures.MeasureStatus;
import app.prongsai.measures.events.MeasureEvent.MeasureCompleted;
import app.prongsai.measures.events.MeasureEvent.MeasureDropped;
import app.prongsai.measures.events.MeasureEvent.MeasurePlanned;
import app.prongsai.measures.events.MeasureEvent.MeasureReopened;
import app.prongsai.measures.events.MeasureEvent.ProgressReported;
import app.prongsai.measures.events.MeasureEvent.WorkStarted;
import app.prongsai.measures.read.Overview.Counts;
import app.prongsai.national.NationalOverview.Standing;
import app.prongsai.reports.ReportEvent.ReportPublished;
import app.prongsai.reports.RoundId;
import app.prongsai.shared.TenantId;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

class OwnYearsTest {

    private static final TenantId TOWN = new TenantId("town");
    private static final LocalDate DAY = LocalDate.of(2026, 10, 1);

    @Test
    void measures_are_counted_by_year_and_by_how_they_stand() {
        OwnYears years = planned("a", 2569)
                .after(plan("b", 2570))
                .after(plan("c", 2570))
                .after(plan("d", 2570))
                .after(new WorkStarted(id("b")))
                .after(new ProgressReported(id("b"), 40, "ครึ่งทาง"))
                .after(new MeasureCompleted(id("c")));
        assertThat(years.standings(TOWN))
                .containsExactly(
                        new Standing(TOWN, 2569, new Counts(1, 0, 0), List.of()),
                        new Standing(TOWN, 2570, new Counts(1, 1, 1), List.of()));
    }

    @Test
    void what_was_reopened_or_left_the_plan_counts_no_more_as_done() {
        OwnYears years = planned("a", 2570)
                .after(plan("b", 2570))
                .after(new MeasureCompleted(id("a")))
                .after(new MeasureCompleted(id("b")))
                .after(new MeasureReopened(id("a"), MeasureStatus.IN_PROGRESS, "ยังไม่ครบ"))
                .after(new MeasureDropped(id("b"), "ซ้ำ"))
                .after(new WorkStarted(id("b")));
        assertThat(years.standings(TOWN)).containsExactly(new Standing(TOWN, 2570, new Counts(0, 1, 0), List.of()));
    }

    @Test
    void a_round_is_published_once_however_many_versions_it_has() {
        OwnYears years = planned("a", 2570)
                .after(published("2570-6", 1))
                .after(published("2570-6", 2))
                .after(published("2570-12", 1))
                .after(published("2569-12", 1));
        assertThat(years.standings(TOWN))
                .containsExactly(
                        new Standing(TOWN, 2569, new Counts(0, 0, 0), List.of("12")),
                        new Standing(TOWN, 2570, new Counts(1, 0, 0), List.of("12", "6")));
    }

    private static OwnYears planned(String measure, int year) {
        return OwnYears.NOTHING.after(plan(measure, year));
    }

    private static MeasurePlanned plan(String measure, int year) {
        return new MeasurePlanned(id(measure), year, measure, "มาตรการ", DAY, DAY);
    }

    private static ReportPublished published(String round, int version) {
        return new ReportPublished(new RoundId(round), version, Instant.EPOCH, "0".repeat(64), "", DAY);
    }

    private static MeasureId id(String measure) {
        return new MeasureId(measure);
    }
}
