package app.prongsai.measures;

import static app.prongsai.testing.Eventually.eventually;
import static org.assertj.core.api.Assertions.assertThat;

import app.prongsai.measures.read.MeasureSheet.Entry;
import app.prongsai.measures.read.PostponementsAsked;
import app.prongsai.measures.write.ApprovePostponement;
import app.prongsai.measures.write.DeclinePostponement;
import app.prongsai.measures.write.Postpone;
import app.prongsai.measures.write.Reschedule;
import app.prongsai.measures.write.UndoLastReport;
import app.prongsai.platform.Backend;
import app.prongsai.shared.Actor;
import app.prongsai.shared.Channel;
import app.prongsai.shared.Role;
import app.prongsai.testing.BackendUnderTest;
import app.prongsai.testing.Town;
import app.prongsai.thai.FiscalYear;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;

@SpringBootTest(classes = BackendUnderTest.class)
class PostponementTest {

    private static final LocalDate DUE = LocalDate.of(2027, 2, 28);
    private static final LocalDate LATER = LocalDate.of(2027, 3, 31);

    @Autowired
    Backend backend;

    @Test
    void an_officer_asks_and_the_head_of_the_unit_decides() {
        Town town = Town.founded(backend, "postponed");
        MeasureId measure = due(town);
        backend.send(town.officer(), new Postpone(measure, LATER, "ผู้รับจ้างไม่เข้า"));
        eventually(() -> assertThat(asked(town.head())).containsExactly(measure));
        assertThat(asked(otherHead(town))).isEmpty();
        assertThat(town.sheet(measure).to()).isEqualTo(DUE);
        town.refused(otherHead(town), new ApprovePostponement(measure), "measure.only-the-head-approves");

        backend.send(town.head(), new ApprovePostponement(measure));
        town.refused(town.head(), new ApprovePostponement(measure), "measure.no-postponement-asked");
        eventually(() -> {
            assertThat(town.sheet(measure).to()).isEqualTo(LATER);
            assertThat(asked(town.head())).isEmpty();
        });
    }

    @Test
    void what_is_declined_stays_and_needs_a_reason() {
        Town town = Town.founded(backend, "postponedeclined");
        MeasureId measure = due(town);
        backend.send(town.officer(), new Postpone(measure, LATER, "งานมาก"));
        town.refused(town.head(), new DeclinePostponement(measure, " "), "measure.return-needs-a-reason");
        backend.send(town.clerk(), new DeclinePostponement(measure, "ต้องเสร็จก่อนตรวจ"));
        eventually(() -> {
            assertThat(asked(town.head())).isEmpty();
            assertThat(town.sheet(measure).history().getLast().details()).containsEntry("reason", "ต้องเสร็จก่อนตรวจ");
        });
        assertThat(town.sheet(measure).to()).isEqualTo(DUE);
    }

    @Test
    void whoever_decides_postpones_at_once() {
        Town town = Town.founded(backend, "postponeatonce");
        MeasureId measure = due(town);
        backend.send(town.coordinator(), new Postpone(measure, LATER, "แผนเปลี่ยน"));
        eventually(() -> assertThat(town.sheet(measure).to()).isEqualTo(LATER));
        backend.send(town.head(), new Postpone(measure, LATER.plusDays(1), "อีกวัน"));
        eventually(() -> assertThat(town.sheet(measure).to()).isEqualTo(LATER.plusDays(1)));
    }

    @Test
    void the_new_end_is_later_within_the_year_and_has_a_reason() {
        Town town = Town.founded(backend, "postponerules");
        MeasureId measure = due(town);
        town.refused(town.officer(), new Postpone(measure, DUE, "เท่าเดิม"), "measure.postponed-to-later");
        LocalDate nextYear = new FiscalYear(2571).from();
        town.refused(town.officer(), new Postpone(measure, nextYear, "ปีหน้า"), "measure.postponed-beyond-the-year");
        town.refused(town.officer(), new Postpone(measure, LATER, " "), "measure.postponement-needs-a-reason");
        town.refused(elsewhere(town), new Postpone(measure, LATER, "ไม่ใช่ของฉัน"), "measure.not-yours");
    }

    @Test
    void asking_and_deciding_are_undone_as_new_events() {
        Town town = Town.founded(backend, "postponeundone");
        MeasureId measure = due(town);
        backend.send(town.officer(), new Postpone(measure, LATER, "งานมาก"));
        backend.send(town.officer(), new UndoLastReport(measure));
        town.refused(town.head(), new ApprovePostponement(measure), "measure.no-postponement-asked");
        backend.send(town.officer(), new Postpone(measure, LATER, "งานมาก"));
        backend.send(town.head(), new ApprovePostponement(measure));
        town.refused(town.officer(), new UndoLastReport(measure), "measure.nothing-to-undo");
        backend.send(town.head(), new UndoLastReport(measure));
        eventually(() -> {
            assertThat(asked(town.head())).containsExactly(measure);
            assertThat(town.sheet(measure).history().stream().skip(3).map(Entry::what))
                    .containsExactly(
                            "PostponementRequested",
                            "PostponementWithdrawn",
                            "PostponementRequested",
                            "MeasureRescheduled",
                            "MeasureRescheduled",
                            "PostponementRequested");
        });
        assertThat(town.sheet(measure).to()).isEqualTo(DUE);
    }

    /** Planned to the end of the year by the town, and brought forward. */
    private MeasureId due(Town town) {
        MeasureId measure = town.planned(2570, "7001", "มาตรการเผยแพร่ข้อมูล");
        backend.send(town.coordinator(), new Reschedule(measure, new FiscalYear(2570).from(), DUE, "ตามแผน"));
        eventually(() -> assertThat(town.sheet(measure).to()).isEqualTo(DUE));
        return measure;
    }

    private List<MeasureId> asked(Actor actor) {
        return backend.ask(actor, new PostponementsAsked()).asked().stream()
                .map(one -> one.row().measure())
                .toList();
    }

    private static Actor otherHead(Town town) {
        return new Actor(town.tenant(), "person/other", Channel.WEB, Set.of(Role.HEAD), Set.of("finance"));
    }

    private static Actor elsewhere(Town town) {
        return new Actor(town.tenant(), "person/other", Channel.WEB, Set.of(Role.OFFICER), Set.of("finance"));
    }
}
