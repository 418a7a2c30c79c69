package app.prongsai.assessments;

import static app.prongsai.assessments.Years.coordinator;
import static app.prongsai.assessments.Years.ten;
import static app.prongsai.testing.Eventually.eventually;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.prongsai.assessments.ProposedMeasures.Proposal;
import app.prongsai.assessments.ProposedMeasures.Proposals;
import app.prongsai.measures.MeasureId;
import app.prongsai.measures.Responsible;
import app.prongsai.measures.read.MeasureBoard;
import app.prongsai.measures.write.DropMeasure;
import app.prongsai.measures.write.PlanMeasure;
import app.prongsai.organisations.OrganisationProfile;
import app.prongsai.organisations.OrganisationType;
import app.prongsai.organisations.RegisterOrganisation;
import app.prongsai.platform.Backend;
import app.prongsai.shared.Actor;
import app.prongsai.shared.RuleViolated;
import app.prongsai.testing.BackendUnderTest;
import app.prongsai.thai.FiscalYear;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;

@SpringBootTest(classes = BackendUnderTest.class)
class ProposedMeasuresTest {

    @Autowired
    Backend backend;

    @Test
    void a_weak_disclosure_proposes_measures_and_what_is_planned_is_marked_until_it_is_dropped() {
        Actor coordinator = town("propose-a");
        backend.send(
                coordinator,
                new RecordAssessmentResult(
                        2569, ten(null, "100", "100", "100", "91", "100", "100", "100", "100", "88.64", "100")));
        eventually(() -> assertThat(ask(coordinator).proposals()).isNotEmpty());
        Proposals before = ask(coordinator);
        assertThat(before.nextCode()).isEqualTo("7001");
        assertThat(before.proposals()).extracting(Proposal::title).contains("มาตรการเผยแพร่ข้อมูลต่อสาธารณะ");
        assertThat(before.proposals().getLast().title()).isEqualTo("การใช้ทรัพย์สินของราชการ");
        assertThat(before.proposals()).allSatisfy(one -> {
            assertThat(one.planned()).isNull();
            assertThat(one.source().verified()).isFalse();
            assertThat(one.guidelines()).isNotEmpty().allSatisfy(guideline -> {
                assertThat(guideline.responsible().getFirst().department()).isNotNull();
                assertThat(guideline.from()).isEqualTo(new FiscalYear(2570).from());
            });
        });

        PlanMeasure first = plan(before.proposals().getFirst(), before.nextCode());
        backend.send(coordinator, first);
        eventually(() -> {
            Proposals after = ask(coordinator);
            assertThat(after.proposals().getFirst().planned()).isEqualTo(first.measure());
            assertThat(after.nextCode()).isEqualTo("7002");
        });
        eventually(() -> assertThat(
                        backend.ask(coordinator, new MeasureBoard(2570)).rows())
                .singleElement()
                .satisfies(row -> assertThat(row.responsible())
                        .containsExactly(Responsible.department("สำนักปลัด", "clerk-office"))));
        assertThatThrownBy(() -> backend.send(coordinator, first)).isInstanceOf(RuleViolated.class);

        backend.send(coordinator, new DropMeasure(first.measure(), "ย้ายไปปีหน้า"));
        eventually(() -> {
            Proposal again = ask(coordinator).proposals().getFirst();
            assertThat(again.planned()).isNull();
            assertThat(again.measure()).isNotEqualTo(first.measure());
        });
    }

    @Test
    void a_measure_of_the_same_title_that_was_planned_otherwise_counts_as_planned() {
        Actor coordinator = town("propose-b");
        backend.send(
                coordinator,
                new RecordAssessmentResult(
                        2569, ten(null, "100", "100", "100", "80", "100", "100", "100", "100", "100", "100")));
        eventually(() -> assertThat(ask(coordinator).proposals()).hasSize(1));
        Proposal proposal = ask(coordinator).proposals().getFirst();
        MeasureId other = new MeasureId("2570-own");
        backend.send(
                coordinator,
                new PlanMeasure(
                        other,
                        2570,
                        "7005",
                        "การใช้ ทรัพย์สินของราชการ",
                        new FiscalYear(2570).from(),
                        new FiscalYear(2570).to(),
                        proposal.guidelines()));
        eventually(() ->
                assertThat(ask(coordinator).proposals().getFirst().planned()).isEqualTo(other));
        assertThat(ask(coordinator).nextCode()).isEqualTo("7006");
    }

    private Proposals ask(Actor actor) {
        return backend.ask(actor, new ProposedMeasures(2569, 2570));
    }

    private static PlanMeasure plan(Proposal proposal, String code) {
        FiscalYear year = new FiscalYear(2570);
        return new PlanMeasure(
                proposal.measure(), 2570, code, proposal.title(), year.from(), year.to(), proposal.guidelines());
    }

    private Actor town(String code) {
        Actor coordinator = coordinator(code);
        backend.send(
                Actor.operator(coordinator.tenant(), "operator"),
                new RegisterOrganisation("ริมธาร", OrganisationType.TAO, "เมืองฟ้า", "เชียงใหม่", null));
        eventually(() -> assertThat(
                        backend.ask(coordinator, new OrganisationProfile()).departments())
                .isNotEmpty());
        return coordinator;
    }
}
