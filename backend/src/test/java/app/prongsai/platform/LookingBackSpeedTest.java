package app.prongsai.platform;

import static org.assertj.core.api.Assertions.assertThat;

import app.prongsai.measures.Guideline;
import app.prongsai.measures.MeasureId;
import app.prongsai.measures.Responsible;
import app.prongsai.measures.read.CompareBoards;
import app.prongsai.measures.read.MeasureBoard;
import app.prongsai.measures.write.PlanMeasure;
import app.prongsai.measures.write.ReportProgress;
import app.prongsai.organisations.OrganisationType;
import app.prongsai.organisations.RegisterOrganisation;
import app.prongsai.reports.OpenRound;
import app.prongsai.reports.RoundId;
import app.prongsai.reports.RoundReport;
import app.prongsai.shared.Actor;
import app.prongsai.shared.Channel;
import app.prongsai.shared.Query;
import app.prongsai.shared.Role;
import app.prongsai.shared.TenantId;
import app.prongsai.testing.BackendUnderTest;
import app.prongsai.testing.SettableClock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;

/** How long a look back takes; {@code -Dprongsai.looking-back.events=5000} gives the figures of the decision record. */
@SpringBootTest(classes = BackendUnderTest.class)
class LookingBackSpeedTest {

    private static final Logger LOG = LoggerFactory.getLogger(LookingBackSpeedTest.class);
    private static final int EVENTS = Integer.getInteger("prongsai.looking-back.events", 600);
    private static final int MEASURES = 100;
    private static final TenantId TENANT = new TenantId("back-speed");
    private static final Actor AUDITOR =
            new Actor(TENANT, "person/a", Channel.WEB, Set.of(Role.AUDITOR, Role.COORDINATOR), Set.of());
    private static final RoundId ROUND = RoundId.of(2570, 6);

    @Autowired
    Backend backend;

    @Autowired
    SettableClock clock;

    @Test
    void a_long_history_is_looked_back_at_in_moments() {
        Instant today = clock.instant();
        try {
            year();
            Instant end = clock.instant();
            clock.advance(Duration.ofDays(1));
            Duration first = time("board, first", end, new MeasureBoard(2570));
            time("board, again", end, new MeasureBoard(2570));
            time("report", end, new RoundReport(ROUND));
            Instant half = today.plus(Duration.between(today, end).dividedBy(2));
            time("board, half way", half, new MeasureBoard(2570));
            time("report, half way", half, new RoundReport(ROUND));
            time("a little later", half.plus(Duration.ofHours(1)), new RoundReport(ROUND));
            time("compared", end, new CompareBoards(2570, half, end));
            assertThat(first).isLessThan(Duration.ofSeconds(5)); // on a busy machine too
        } finally {
            clock.set(today);
        }
    }

    private Duration time(String what, Instant moment, Query<?> query) {
        long start = System.nanoTime();
        assertThat((Object) backend.askAsOf(AUDITOR, moment, query)).isNotNull();
        Duration took = Duration.ofNanos(System.nanoTime() - start);
        LOG.info("{} events, {}: {} ms", EVENTS, what, took.toMillis());
        return took;
    }

    /** Each measure's plan and guideline, then reports in turn. */
    private void year() {
        backend.send(
                Actor.system(TENANT, Channel.API),
                new RegisterOrganisation("ริมธาร", OrganisationType.TAO, "เมืองฟ้า", "สาธิตบุรี", null));
        backend.send(AUDITOR, new OpenRound(ROUND, 2569, ""));
        LocalDate from = LocalDate.of(2026, 10, 1);
        LocalDate to = LocalDate.of(2027, 9, 30);
        for (int number = 0; number < MEASURES; number++) {
            backend.send(
                    AUDITOR,
                    new PlanMeasure(
                            new MeasureId("m-" + number),
                            2570,
                            String.valueOf(7000 + number),
                            "มาตรการที่ " + number,
                            from,
                            to,
                            List.of(new Guideline(1, "ทำ", List.of(new Responsible("ทุกคน", null, null)), from, to))));
        }
        for (int event = 3 * MEASURES; event < EVENTS; event++) {
            clock.advance(Duration.ofMinutes(5));
            backend.send(
                    AUDITOR,
                    new ReportProgress(
                            new MeasureId("m-" + event % MEASURES), event % 101, "ดำเนินการครั้งที่ " + event));
        }
    }
}
