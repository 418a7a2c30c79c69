package app.prongsai.measures;

import static app.prongsai.testing.Eventually.eventually;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.groups.Tuple.tuple;

import app.prongsai.measures.read.CompareBoards;
import app.prongsai.measures.read.ComparePlans;
import app.prongsai.measures.read.Comparison;
import app.prongsai.measures.read.Comparison.Compared;
import app.prongsai.measures.read.MeasureBoard;
import app.prongsai.measures.read.MeasureChange;
import app.prongsai.measures.read.MeasureChange.Added;
import app.prongsai.measures.read.MeasureChange.EvidenceAdded;
import app.prongsai.measures.read.MeasureChange.PercentChanged;
import app.prongsai.measures.read.MeasureChange.Removed;
import app.prongsai.measures.read.MeasureChange.StatusChanged;
import app.prongsai.measures.read.Overview.Counts;
import app.prongsai.measures.write.AttachEvidence;
import app.prongsai.measures.write.CarryOverMeasure;
import app.prongsai.measures.write.PlanMeasure;
import app.prongsai.measures.write.ReportProgress;
import app.prongsai.organisations.OrganisationType;
import app.prongsai.organisations.RegisterOrganisation;
import app.prongsai.platform.Backend;
import app.prongsai.platform.CaughtUp;
import app.prongsai.platform.NotAllowed;
import app.prongsai.shared.Actor;
import app.prongsai.shared.Channel;
import app.prongsai.shared.Role;
import app.prongsai.shared.TenantId;
import app.prongsai.testing.BackendUnderTest;
import app.prongsai.testing.ClockSetBack;
import app.prongsai.testing.SettableClock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;

@SpringBootTest(classes = BackendUnderTest.class)
@ExtendWith(ClockSetBack.class)
class CompareTest {

    private static final MeasureId FIRST = new MeasureId("first");

    @Autowired
    Backend backend;

    @Autowired
    CaughtUp caughtUp;

    @Autowired
    SettableClock clock;

    private Instant today = Instant.EPOCH;

    @BeforeEach
    void remember_today() {
        today = clock.instant();
    }

    @Test
    void two_moments_are_compared_measure_by_measure() {
        Actor auditor = actor("compare-days", Role.AUDITOR);
        Evidence order = order();
        story(auditor.tenant(), order);
        Comparison days = backend.ask(auditor, new CompareBoards(2570, day(0), day(3)));
        assertThat(days.before()).isEqualTo(new Counts(1, 0, 0));
        assertThat(days.after()).isEqualTo(new Counts(1, 1, 0));
        assertThat(days.measures())
                .extracting(one -> one.known().code(), Compared::changes)
                .containsExactly(
                        tuple(
                                "7001",
                                List.<MeasureChange>of(
                                        new StatusChanged(MeasureStatus.NOT_STARTED, MeasureStatus.IN_PROGRESS),
                                        new PercentChanged(0, 60),
                                        new EvidenceAdded(order))),
                        tuple("7002", List.<MeasureChange>of(new Added())));
        assertThat(backend.ask(auditor, new CompareBoards(2570, day(1), day(2))).changed())
                .singleElement()
                .satisfies(one -> assertThat(one.changes())
                        .containsExactly(new PercentChanged(30, 60), new EvidenceAdded(order)));
        assertThat(backend.ask(auditor, new CompareBoards(2570, day(3), day(0))).changed())
                .extracting(one -> one.changes().getLast())
                .contains(new Removed());
        assertThat(backend.ask(auditor, new CompareBoards(2570, day(3), Instant.MAX))
                        .changed())
                .isEmpty();
    }

    @Test
    void two_years_are_compared_by_the_titles_of_their_measures() {
        Actor coordinator = actor("compare-years", Role.COORDINATOR);
        plan(coordinator, new MeasureId("old-1"), 2569, "6901", "มาตรการที่ ๑");
        plan(coordinator, new MeasureId("old-2"), 2569, "6902", "เลิกแล้ว");
        plan(coordinator, new MeasureId("new-1"), 2570, "7005", "มาตรการ ที่ 1");
        plan(coordinator, new MeasureId("new-2"), 2570, "7006", "ใหม่");
        caughtUp.within(Duration.ofSeconds(20));
        assertThat(backend.ask(coordinator, new ComparePlans(2569, 2570)).measures())
                .extracting(one -> one.known().code(), one -> one.changes().getFirst())
                .containsExactly(
                        tuple("6902", new Removed()),
                        tuple("7005", new MeasureChange.Retitled("มาตรการที่ ๑", "มาตรการ ที่ 1")),
                        tuple("7006", new Added()));
    }

    @Test
    void a_measure_that_was_carried_over_meets_its_origin_whatever_it_is_called() {
        Actor coordinator = actor("compare-origin", Role.COORDINATOR);
        MeasureId old = new MeasureId("old");
        plan(coordinator, old, 2569, "6901", "ชื่อเดิม");
        backend.send(
                coordinator, new CarryOverMeasure(planned(new MeasureId("new"), 2570, "7001", "ชื่อใหม่"), old, null));
        plan(coordinator, new MeasureId("other"), 2570, "7002", "ชื่อเดิม");
        caughtUp.within(Duration.ofSeconds(20));
        assertThat(backend.ask(coordinator, new ComparePlans(2569, 2570)).measures())
                .extracting(one -> one.known().code(), Compared::changes)
                .containsExactly(
                        tuple("7001", List.of(new MeasureChange.Retitled("ชื่อเดิม", "ชื่อใหม่"))),
                        tuple("7002", List.of(new Added())));
    }

    @Test
    void only_who_answers_for_the_whole_compares() {
        assertThatThrownBy(() ->
                        backend.ask(actor("compare-roles", Role.OFFICER), new CompareBoards(2570, day(0), day(1))))
                .isInstanceOf(NotAllowed.class);
    }

    /** Day 0: one measure planned. Day 1: 30 per cent. Day 2: 60 per cent and an order. Day 3: another measure. */
    private void story(TenantId tenant, Evidence order) {
        Actor coordinator =
                new Actor(tenant, "person/c", Channel.WEB, Set.of(Role.COORDINATOR), Set.of("clerk-office"));
        backend.send(
                Actor.system(tenant, Channel.API),
                new RegisterOrganisation("ริมธาร", OrganisationType.TAO, "เมืองฟ้า", "สาธิตบุรี", null));
        plan(coordinator, FIRST, 2570, "7001", "เปิดข้อมูล");
        clock.set(day(1));
        backend.send(coordinator, new ReportProgress(FIRST, 30, "เริ่มแล้ว"));
        clock.set(day(2));
        backend.send(coordinator, new ReportProgress(FIRST, 60, ""));
        backend.send(coordinator, new AttachEvidence(FIRST, order));
        clock.set(day(3));
        plan(coordinator, new MeasureId("second"), 2570, "7002", "รับฟังความเห็น");
        clock.set(day(4));
        eventually(() -> assertThat(
                        backend.ask(coordinator, new MeasureBoard(2570)).rows())
                .hasSize(2));
        caughtUp.within(Duration.ofSeconds(20));
    }

    private void plan(Actor coordinator, MeasureId measure, int year, String code, String title) {
        backend.send(coordinator, planned(measure, year, code, title));
    }

    private static PlanMeasure planned(MeasureId measure, int year, String code, String title) {
        LocalDate from = LocalDate.of(year - 544, 10, 1);
        LocalDate to = from.plusYears(1).minusDays(1);
        Responsible office = Responsible.department("สำนักปลัด", "clerk-office");
        return new PlanMeasure(
                measure, year, code, title, from, to, List.of(new Guideline(1, "ทำให้ครบ", List.of(office), from, to)));
    }

    private Instant day(int number) {
        return today.plus(Duration.ofDays(number));
    }

    private static Actor actor(String tenant, Role role) {
        return new Actor(new TenantId(tenant), "person/" + role, Channel.WEB, Set.of(role), Set.of("clerk-office"));
    }

    private static Evidence order() {
        return new Evidence(
                "e-1", EvidenceKind.ORDER, "คำสั่ง", LocalDate.of(2026, 11, 20), null, "12/2569", null, null);
    }
}
