package app.prongsai.years;

import static app.prongsai.testing.Eventually.eventually;
import static org.assertj.core.api.Assertions.assertThat;

import app.prongsai.measures.MeasureId;
import app.prongsai.measures.MeasureStatus;
import app.prongsai.measures.read.ComparePlans;
import app.prongsai.measures.read.MeasureBoard;
import app.prongsai.measures.read.MeasureChange;
import app.prongsai.measures.write.PlanBudget;
import app.prongsai.measures.write.Retitle;
import app.prongsai.platform.Backend;
import app.prongsai.testing.BackendUnderTest;
import app.prongsai.testing.Town;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;

@SpringBootTest(classes = BackendUnderTest.class)
class OpenYearTest {

    @Autowired
    Backend backend;

    @Test
    void opening_a_year_plans_the_chosen_measures_again_a_year_later_and_names_what_is_changed_afterwards() {
        Town town = Town.founded(backend, "openyear");
        MeasureId first = town.planned(2569, "6901", "มาตรการเผยแพร่ข้อมูล");
        MeasureId second = town.planned(2569, "6902", "มาตรการรับเรื่องร้องเรียน");
        town.planned(2569, "6903", "มาตรการที่ไม่ทำต่อ");
        backend.send(town.coordinator(), new PlanBudget(first, 2_000_000));
        eventually(() -> assertThat(town.ask(new MeasureBoard(2569)).rows())
                .hasSize(3)
                .anySatisfy(row -> assertThat(row.budget().planned()).isEqualTo(2_000_000)));

        backend.send(town.coordinator(), new OpenYear(2570, List.of(first, second)));

        eventually(() -> assertThat(town.ask(new MeasureBoard(2570)).rows())
                .extracting(MeasureBoard.Row::code)
                .containsExactly("7001", "7002"));
        MeasureId again = new MeasureId("2570-6901");
        eventually(() -> {
            var sheet = town.sheet(again);
            assertThat(sheet.status()).isEqualTo(MeasureStatus.NOT_STARTED);
            assertThat(sheet.from()).isEqualTo(LocalDate.of(2026, 10, 1));
            assertThat(sheet.to()).isEqualTo(LocalDate.of(2027, 9, 30));
            assertThat(sheet.origin()).isEqualTo(first);
            assertThat(sheet.budget().planned()).isEqualTo(2_000_000);
            assertThat(sheet.evidence()).isEmpty();
        });
        eventually(() -> assertThat(plannedOtherwise(town)).containsExactly("Removed"));

        backend.send(town.coordinator(), new Retitle(again, "มาตรการเปิดเผยข้อมูลเชิงรุก", "ให้ตรงคู่มือ"));
        backend.send(town.coordinator(), new PlanBudget(again, 2_500_000));
        town.planned(2570, "7009", "มาตรการใหม่");
        eventually(() -> assertThat(plannedOtherwise(town))
                .containsExactlyInAnyOrder("Retitled", "BudgetChanged", "Added", "Removed"));
        town.refused(town.coordinator(), new OpenYear(2570, List.of()), "year.open-already");
        town.refused(town.coordinator(), new OpenYear(2590, List.of()), "year.too-far");
    }

    private static List<String> plannedOtherwise(Town town) {
        return town.ask(new ComparePlans(2569, 2570)).changed().stream()
                .flatMap(one -> one.changes().stream())
                .filter(MeasureChange::ofThePlan)
                .map(change -> change.getClass().getSimpleName())
                .toList();
    }
}
