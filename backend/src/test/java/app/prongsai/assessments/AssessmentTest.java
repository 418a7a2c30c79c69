package app.prongsai.assessments;

import static app.prongsai.assessments.Years.coordinator;
import static app.prongsai.assessments.Years.instruments;
import static app.prongsai.assessments.Years.someone;
import static app.prongsai.assessments.Years.ten;
import static app.prongsai.testing.Eventually.eventually;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.prongsai.assessments.AssessmentResult.Result;
import app.prongsai.assessments.AssessmentResult.Scored;
import app.prongsai.assessments.Scores.Score;
import app.prongsai.eventstore.CommitLog;
import app.prongsai.platform.Backend;
import app.prongsai.platform.NotAllowed;
import app.prongsai.platform.NotFound;
import app.prongsai.shared.Actor;
import app.prongsai.shared.Command;
import app.prongsai.shared.Role;
import app.prongsai.shared.RuleViolated;
import app.prongsai.testing.BackendUnderTest;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;

@SpringBootTest(classes = BackendUnderTest.class)
class AssessmentTest {

    @Autowired
    Backend backend;

    @Autowired
    CommitLog log;

    @Test
    void the_same_scores_are_an_a_in_2565_and_a_pass_in_2568() {
        Actor coordinator = coordinator("assess-both");
        Result letter = record(coordinator, 2565, instruments(null, "90", "80", "95"));
        Result pass = record(coordinator, 2568, instruments(null, "90", "80", "95"));
        assertThat(Standing.shown(letter.standing().total())).isEqualTo("89.00");
        assertThat(letter.standing().scheme()).isEqualTo("letter");
        assertThat(letter.standing().level()).isEqualTo("A");
        assertThat(letter.standing().verified()).isTrue();
        assertThat(Standing.shown(pass.standing().total())).isEqualTo("89.00");
        assertThat(pass.standing().scheme()).isEqualTo("pass");
        assertThat(pass.standing().level()).isEqualTo("ผ่าน");
        assertThat(pass.standing().verified()).isFalse();
        assertThat(backend.ask(coordinator, new AssessmentTrend()).results()).containsExactly(pass, letter);
    }

    @Test
    void a_total_may_rise_while_the_level_falls_because_one_instrument_is_below_85() {
        Actor coordinator = coordinator("assess-trap");
        Result before = record(coordinator, 2567, instruments("ผ่านดี", "92.43", "92.43", "92.43"));
        Result after = record(coordinator, 2568, instruments("ผ่านดี", "98", "84.80", "99.50"));
        assertThat(Standing.shown(before.standing().total())).isEqualTo("92.43");
        assertThat(before.standing().level()).isEqualTo("ผ่านดี");
        assertThat(before.levelsDiffer()).isFalse();
        assertThat(Standing.shown(after.standing().total())).isEqualTo("94.64");
        assertThat(after.standing().level()).isEqualTo("ผ่าน");
        assertThat(after.levelsDiffer()).isTrue();
    }

    @ParameterizedTest
    @CsvSource({
        "2565, 94.995, A, 95.00",
        "2565, 95, AA, 95.00",
        "2565, 49.999999, F, 50.00",
        "2565, 0, F, 0.00",
        "2566, 94.995, ผ่านดี, 95.00",
        "2566, 95, ผ่านดีเยี่ยม, 95.00",
        "2566, 84.995, ต้องปรับปรุง, 85.00",
        "2566, 70, ต้องปรับปรุง, 70.00",
        "2566, 69.99, ต้องปรับปรุงโดยด่วน, 69.99"
    })
    void levels_are_compared_before_rounding(int year, String score, String level, String shown) {
        Standing standing = preview("assess-edge", year, instruments(null, score, score, score));
        assertThat(standing.level()).isEqualTo(level);
        assertThat(Standing.shown(standing.total())).isEqualTo(shown);
    }

    @Test
    void thirds_do_not_lose_the_hair_that_a_level_hangs_by() {
        Standing standing =
                preview("assess-thirds", 2565, ten(null, "86", "86", "86", "86", "86", "85", "85", "86", "84", "84"));
        assertThat(standing.total()).isEqualByComparingTo("85");
        assertThat(standing.level()).isEqualTo("A");
    }

    @Test
    void while_a_score_is_missing_total_and_level_stay_open() {
        Scores some = ten(null, "90", "90", "90", "90", "90", "80");
        Standing standing = preview("assess-open", 2568, some);
        assertThat(standing.total()).isNull();
        assertThat(standing.level()).isNull();
        assertThat(standing.instruments().getFirst().mean()).isEqualByComparingTo("90");
        assertThat(standing.instruments().get(1).mean()).isNull();
    }

    @Test
    void a_level_as_published_is_kept_in_its_own_words_and_a_difference_is_flagged() {
        Actor coordinator = coordinator("assess-words");
        assertThat(record(coordinator, 2565, instruments("ระดับ a", "90", "80", "95"))
                        .levelsDiffer())
                .isFalse();
        Result other = record(coordinator, 2566, instruments("ระดับ B", "90", "80", "95"));
        assertThat(other.publishedLevel()).isEqualTo("ระดับ B");
        assertThat(other.levelsDiffer()).isTrue();
    }

    @Test
    void what_was_recorded_is_corrected_with_a_reason_and_not_recorded_again() {
        Actor coordinator = coordinator("assess-correct");
        Scores first = instruments(null, "90", "80", "95");
        Scores second = instruments("ผ่านดี", "90", "85", "95");
        record(coordinator, 2568, first);
        refused(coordinator, new RecordAssessmentResult(2568, second), "recorded-already");
        refused(coordinator, new CorrectAssessmentResult(2568, second, "  "), "correction-needs-a-reason");
        refused(coordinator, new CorrectAssessmentResult(2568, first, "ผิด"), "correction-changes-nothing");
        assertThat(log.history(coordinator.tenant(), 1, 10)).hasSize(1);
        backend.send(coordinator, new CorrectAssessmentResult(2568, second, "ผลหลังชี้แจง"));
        eventually(() -> {
            Result result = backend.ask(coordinator, new AssessmentResult(2568));
            assertThat(result.standing().level()).isEqualTo("ผ่านดี");
            assertThat(result.corrections())
                    .extracting(AssessmentResult.Correction::reason)
                    .containsExactly("ผลหลังชี้แจง");
        });
        assertThatThrownBy(() -> backend.send(coordinator, new CorrectAssessmentResult(2567, second, "ยังไม่มี")))
                .isInstanceOf(NotFound.class);
    }

    @Test
    void scores_that_cannot_be_are_refused() {
        Actor coordinator = coordinator("assess-rules");
        refused(coordinator, result("100.01"), "score-out-of-range");
        refused(coordinator, result("-1"), "score-out-of-range");
        refused(coordinator, result("88.1234567"), "score-malformed");
        refused(coordinator, result("1E+999999999"), "score-malformed");
        refused(coordinator, new RecordAssessmentResult(2568, ten(null, "90", "90")), "score-missing");
        List<Score> more = new ArrayList<>(instruments(null, "90", "80", "95").indicators());
        more.add(new Score(11, BigDecimal.TEN));
        refused(coordinator, new RecordAssessmentResult(2568, new Scores(more, null, null)), "unknown-indicator");
        more.set(10, new Score(1, BigDecimal.TEN));
        refused(coordinator, new RecordAssessmentResult(2568, new Scores(more, null, null)), "indicator-stands-twice");
        Scores right = instruments(null, "90", "80", "95");
        refused(coordinator, new RecordAssessmentResult(2571, right), "year-has-not-come");
        refused(coordinator, new RecordAssessmentResult(2560, right), "year-before-the-handbook");
        assertThat(log.history(coordinator.tenant(), 1, 10)).isEmpty();
    }

    @Test
    void an_organisation_sees_its_own_results_only_and_only_the_coordinator_records() {
        record(coordinator("assess-here"), 2568, instruments(null, "90", "80", "95"));
        Actor there = coordinator("assess-there");
        assertThat(backend.ask(there, new AssessmentTrend()).results()).isEmpty();
        assertThatThrownBy(() -> backend.ask(there, new AssessmentResult(2568))).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> backend.send(
                        there, new CorrectAssessmentResult(2568, instruments(null, "1", "1", "1"), "ไม่ใช่ของเรา")))
                .isInstanceOf(NotFound.class);
        for (Role role : List.of(Role.OFFICER, Role.AUDITOR, Role.ADMINISTRATOR, Role.OPERATOR)) {
            assertThatThrownBy(() -> backend.send(someone("assess-here", role), result("90")))
                    .isInstanceOf(NotAllowed.class);
        }
    }

    @Test
    void the_weakest_are_the_lowest_with_all_that_tie_and_never_a_full_score() {
        Actor coordinator = coordinator("assess-weak");
        record(coordinator, 2568, ten(null, "90", "70", "90", "80", "100", "100", "100", "80", "88.64", "100"));
        record(coordinator, 2567, ten(null, "100", "100", "100", "100", "100", "100", "100", "100", "88.64", "100"));
        assertThat(weakest(coordinator, 2568, 2)).containsExactly(2, 4, 8);
        assertThat(weakest(coordinator, 2568, 4)).containsExactly(2, 4, 8, 9);
        assertThat(weakest(coordinator, 2567, 3)).containsExactly(9);
        assertThat(weakest(coordinator, 2567, 0)).isEmpty();
    }

    private List<Integer> weakest(Actor actor, int year, int howMany) {
        return backend.ask(actor, new WeakestIndicators(year, howMany)).indicators().stream()
                .map(Scored::number)
                .toList();
    }

    private Result record(Actor actor, int year, Scores scores) {
        backend.send(actor, new RecordAssessmentResult(year, scores));
        eventually(() -> backend.ask(actor, new AssessmentResult(year)));
        return backend.ask(actor, new AssessmentResult(year));
    }

    private Standing preview(String tenant, int year, Scores scores) {
        var byIndicator = scores.indicators().stream().collect(Collectors.toMap(Score::indicator, Score::score));
        return backend.ask(coordinator(tenant), new AssessmentPreview(year, byIndicator))
                .standing();
    }

    private static RecordAssessmentResult result(String first) {
        return new RecordAssessmentResult(2568, ten(null, first, "90", "90", "90", "90", "80", "80", "80", "95", "95"));
    }

    private void refused(Actor actor, Command command, String rule) {
        assertThatThrownBy(() -> backend.send(actor, command))
                .isInstanceOfSatisfying(
                        RuleViolated.class, e -> assertThat(e.rule()).isEqualTo("assessment." + rule));
    }
}
