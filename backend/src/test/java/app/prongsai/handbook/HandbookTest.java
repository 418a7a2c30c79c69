package app.prongsai.handbook;

import static app.prongsai.testing.Eventually.eventually;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import app.prongsai.handbook.CheckTable.Checked;
import app.prongsai.handbook.LevelScheme.Level;
import app.prongsai.handbook.LevelScheme.Levels;
import app.prongsai.platform.Backend;
import app.prongsai.platform.NotAllowed;
import app.prongsai.platform.NotFound;
import app.prongsai.shared.Actor;
import app.prongsai.shared.Channel;
import app.prongsai.shared.Role;
import app.prongsai.shared.RuleViolated;
import app.prongsai.shared.TenantId;
import app.prongsai.tables.RowProblem;
import app.prongsai.testing.BackendUnderTest;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;

/** Whatever is replaced here holds from years on that no other test asks for. */
@SpringBootTest(classes = BackendUnderTest.class)
class HandbookTest {

    private static final String HEADING = "scheme,level_th,min_total,min_each_instrument,source,confidence\n";

    private final Actor operator = Actor.operator(TenantId.PLATFORM, "operator");
    private final Actor officer =
            new Actor(new TenantId("handbook-town"), "person/x", Channel.WEB, Set.of(Role.OFFICER), Set.of());

    @Autowired
    Backend backend;

    @Test
    void the_scheme_of_a_year_is_the_latest_that_began_by_then() {
        assertThat(levels(2561).levels()).extracting(Level::name).contains("AA", "F");
        assertThat(levels(2565).fromFiscalYear()).isEqualTo(2561);
        assertThat(levels(2566).levels().getFirst().name()).isEqualTo("ผ่านดีเยี่ยม");
        assertThat(levels(2570).fromFiscalYear()).isEqualTo(2566);
        assertThat(levels(2565).levels()).allMatch(level -> level.source().verified());
        assertThat(levels(2566).levels()).noneMatch(level -> level.source().verified());
        assertThatThrownBy(() -> levels(2560)).isInstanceOf(NotFound.class);
    }

    @Test
    void ten_indicators_of_three_instruments_are_shipped() {
        assertThat(backend.ask(officer, new Indicators(2568)).indicators())
                .hasSize(10)
                .extracting(Indicators.Indicator::instrument)
                .containsExactly("IIT", "IIT", "IIT", "IIT", "IIT", "EIT", "EIT", "EIT", "OIT", "OIT");
        assertThat(backend.ask(officer, new MeasureTemplates(2570)).templates()).hasSize(11);
    }

    @Test
    void a_table_that_the_operator_replaces_holds_from_that_year_on_for_everybody() {
        Checked checked =
                check(HandbookTable.LEVELS, 2601, HEADING + "two,ดี,๘๐,,ประกาศใหม่,S\ntwo,แก้ไข,0,,ประกาศใหม่,S\n");
        assertThat(checked.problems()).isEmpty();
        backend.send(operator, new ReplaceTable(HandbookTable.LEVELS, 2601, checked.rows()));
        eventually(
                () -> assertThat(levels(2603).levels()).extracting(Level::name).containsExactly("ดี", "แก้ไข"));
        assertThat(levels(2603).levels()).allMatch(level -> level.source().verified());
        assertThat(levels(2600).fromFiscalYear()).isEqualTo(2566);
        assertThat(backend.ask(operator, new HandbookVersions()).versions())
                .contains(new HandbookVersions.Version(HandbookTable.LEVELS, 2601, true, 2, 0));
        HandbookFile.Content file = backend.ask(operator, new HandbookFile(HandbookTable.LEVELS, 2605));
        assertThat(check(HandbookTable.LEVELS, 2606, new String(file.bytes(), StandardCharsets.UTF_8))
                        .problems())
                .isEmpty();
    }

    @Test
    void every_shipped_table_can_be_downloaded_and_uploaded_again_as_it_is() {
        for (HandbookTable table : HandbookTable.values()) {
            int year = table == HandbookTable.CALENDAR ? 2568 : 2570;
            byte[] file = backend.ask(operator, new HandbookFile(table, year)).bytes();
            assertThat(backend.ask(operator, new CheckTable(table, year, file)).problems())
                    .as(table.key())
                    .isEmpty();
        }
    }

    @Test
    void the_lists_of_what_must_be_public_are_of_their_years_and_before_the_first_the_newest_stands_in() {
        OitItems.Listed listed = backend.ask(operator, new OitItems(2566));
        assertThat(listed.fromFiscalYear()).isEqualTo(2566);
        assertThat(listed.items()).hasSize(43);
        assertThat(listed.items().get(15))
                .extracting(OitItems.Item::code, OitItems.Item::group, OitItems.Item::groupTitle)
                .containsExactly("O16", "9.2", "การบริหารงาน");
        assertThat(backend.ask(operator, new OitItems(2570)).fromFiscalYear()).isEqualTo(2569);
        String items = "code,group,group_title_th,concepts,reports_on,title_th,asks_th,source,confidence\n";
        assertThat(check(HandbookTable.OIT_ITEMS, 2570, items + "O 1,9.1,ก,Concept,later,ข,,x,S\n")
                        .problems())
                .extracting(RowProblem::rule)
                .containsExactly("handbook.item-code-is-malformed");
        assertThat(check(HandbookTable.OIT_ITEMS, 2570, items + "O1,9.1,ก,,later,ข,,x,S\n")
                        .problems())
                .extracting(RowProblem::rule)
                .containsExactly("handbook.reports-on-is-malformed");
        whole(HandbookTable.OIT_ITEMS, items + "O1,9.1,ก,,same,ข,,x,S\nO1,9.1,ก,,same,ค,,x,S\n", "key-stands-twice");
        whole(
                HandbookTable.OIT_ITEMS,
                items + "O1,9.1,ก,,same,ข,,x,S\nO2,9.1,อื่น,,same,ค,,x,S\n",
                "titles-of-one-group-differ");
    }

    @Test
    void problems_are_told_row_by_row_and_then_of_the_table_as_a_whole() {
        assertThat(check(
                                HandbookTable.LEVELS,
                                2570,
                                HEADING + "p,ดี,เก้าสิบ,,x,S\np,,80,,x,S\np,ก,101,,x,S\np,ข,0,,x,Z\np,ค,0,,=x,S\n")
                        .problems())
                .extracting(RowProblem::row, RowProblem::rule)
                .containsExactlyInAnyOrder(
                        tuple(2, "handbook.number-is-malformed"),
                        tuple(3, "handbook.cell-is-empty"),
                        tuple(4, "handbook.number-is-malformed"),
                        tuple(5, "handbook.confidence-is-malformed"),
                        tuple(6, "handbook.cell-is-a-formula"));
        whole(HandbookTable.LEVELS, HEADING + "p,ดี,80,,x,S\np,ดีมาก,90,,x,S\np,ก,0,,x,S\n", "levels-do-not-descend");
        whole(HandbookTable.LEVELS, HEADING + "p,ดี,80,,x,S\n", "levels-leave-a-gap");
        whole(HandbookTable.LEVELS, HEADING + "p,ดี,80,,x,S\nq,ก,0,,x,S\n", "two-schemes");
        whole(HandbookTable.LEVELS, HEADING, "no-rows");
        String indicators = "number,instrument,title_th,title_en,weight_of_instrument,source,confidence\n";
        whole(HandbookTable.INDICATORS, indicators + "1,IIT,ก,a,30,x,S\n2,OIT,ข,b,40,x,S\n", "weights-do-not-sum");
        whole(HandbookTable.INDICATORS, indicators + "1,IIT,ก,a,100,x,S\n1,IIT,ข,b,100,x,S\n", "key-stands-twice");
        String calendar = "key,title_th,title_en,from,to,source,confidence\n";
        whole(HandbookTable.CALENDAR, calendar + "a,ก,a,2570-01-01,2570-02-01,x,S\n", "window-outside-the-year");
        whole(HandbookTable.CALENDAR, calendar + "a,ก,a,3/3/2570,1 ก.พ. 70,x,S\n", "window-ends-before-it-begins");
    }

    @Test
    void rows_with_problems_other_files_and_other_people_change_nothing() {
        Checked checked = check(HandbookTable.LEVELS, 2570, HEADING + "p,ดี,80,,x,S\n");
        assertThatThrownBy(() -> backend.send(operator, new ReplaceTable(HandbookTable.LEVELS, 2570, checked.rows())))
                .isInstanceOfSatisfying(
                        RuleViolated.class, e -> assertThat(e.rule()).isEqualTo("handbook.rows-have-problems"));
        assertThatThrownBy(() -> check(HandbookTable.LEVELS, 2570, "a,b\n1,2\n"))
                .isInstanceOfSatisfying(
                        RuleViolated.class, e -> assertThat(e.rule()).isEqualTo("handbook.column-is-missing"));
        Checked right = check(HandbookTable.LEVELS, 2630, HEADING + "p,ก,0,,x,S\n");
        ReplaceTable replace = new ReplaceTable(HandbookTable.LEVELS, 2630, right.rows());
        assertThatThrownBy(() -> backend.send(officer, replace)).isInstanceOf(NotAllowed.class);
        assertThatThrownBy(() -> backend.send(Actor.operator(officer.tenant(), "operator"), replace))
                .isInstanceOfSatisfying(
                        RuleViolated.class, e -> assertThat(e.rule()).isEqualTo("handbook.is-the-platforms"));
        assertThatThrownBy(() -> backend.ask(officer, new CheckTable(HandbookTable.LEVELS, 2570, new byte[1])))
                .isInstanceOf(NotAllowed.class);
    }

    private void whole(HandbookTable table, String file, String rule) {
        assertThat(check(table, 2570, file).problems())
                .extracting(RowProblem::row, RowProblem::rule)
                .containsExactly(tuple(0, "handbook." + rule));
    }

    private Checked check(HandbookTable table, int year, String file) {
        return backend.ask(operator, new CheckTable(table, year, file.getBytes(StandardCharsets.UTF_8)));
    }

    private Levels levels(int year) {
        return backend.ask(officer, new LevelScheme(year));
    }
}
