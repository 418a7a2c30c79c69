package app.prongsai.intake;

import static org.assertj.core.api.Assertions.assertThat;

import app.prongsai.intake.ReadReport.EvidenceKind;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The data files are edited by people, so a slip in one must not wait for a user to find it. */
class ReferenceTest {

    @Test
    void there_are_seventy_seven_provinces() {
        assertThat(Reference.PROVINCES).extracting(List::getFirst).hasSize(77).doesNotHaveDuplicates();
        assertThat(Reference.PROVINCES).extracting(row -> row.get(1)).containsOnly("bare", "titled");
    }

    @Test
    void every_name_in_the_tables_is_one_the_code_knows() {
        assertThat(Reference.COLUMNS).allSatisfy(row -> {
            assertThat(Column.named(row.get(0))).isNotNull();
            assertThat(row.get(1)).isIn("exact", "start", "anywhere");
            assertThat(row.get(2)).isEqualTo(Wording.squash(row.get(2)));
        });
        assertThat(Reference.EVIDENCE_KINDS).allSatisfy(row -> {
            assertThat(row.get(0)).isIn("start", "anywhere");
            assertThat(EvidenceKind.values()).extracting(EvidenceKind::code).contains(row.get(1));
        });
        assertThat(Reference.ORGANISATION_TYPES)
                .allSatisfy(row -> assertThat(row.get(1)).isIn("tao", "city", "town", "subdistrict", "pao", "special"));
        assertThat(Reference.MONTHS)
                .allSatisfy(row -> assertThat(Integer.parseInt(row.get(1))).isBetween(1, 12));
        assertThat(Reference.PHONE_NUMBERS)
                .allSatisfy(row -> assertThat(Integer.parseInt(row.get(1))).isBetween(3, 10));
    }

    @Test
    void no_correct_word_contains_a_misspelling() {
        assertThat(Reference.MISSPELLINGS).allSatisfy(row -> {
            assertThat(row).hasSize(2);
            assertThat(row.get(1)).doesNotContain(row.get(0));
        });
        assertThat(Reference.MISSPELLINGS).extracting(List::getFirst).doesNotHaveDuplicates();
    }

    @Test
    void every_refusal_speaks_thai_and_english() {
        assertThat(Reference.UNREADABLE)
                .extracting(List::getFirst)
                .containsExactlyInAnyOrder(
                        "too-large",
                        "empty",
                        "binary",
                        "not-utf8",
                        "no-table",
                        "too-many-rows",
                        "damaged",
                        "macros",
                        "unsafe",
                        "too-much-inside");
        assertThat(Reference.UNREADABLE).allSatisfy(row -> {
            assertThat(row).hasSize(3);
            assertThat(row.get(1)).contains("ไม่มีข้อมูลใดเปลี่ยนแปลง", "โปรด");
            assertThat(row.get(2)).contains("nothing has changed");
        });
    }
}
