package app.prongsai.bot.conversation;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NearnessTest {

    @ParameterizedTest
    @CsvSource({"สรปุ,สรุป", "เส็จ,เสร็จ", "4507,4570", "457,4570", "45700,4570", "หลักถาน,หลักฐาน", "ติดปันหา,ติดปัญหา"
    })
    void one_slip_is_near_and_two_in_a_long_word(String said, String meant) {
        assertThat(Nearness.near(said, meant)).isTrue();
    }

    @ParameterizedTest
    @CsvSource({"สรุป,สรุป", "4570,8888", "4570,4580x9", "งาน,สรุป", "ab,ba1c"})
    void the_same_word_and_another_word_are_not(String said, String meant) {
        assertThat(Nearness.near(said, meant)).isFalse();
    }

    @Test
    void alike_counts_the_pairs_that_both_have() {
        assertThat(Nearness.alike("เผยแพร่ขอมูล", "มาตรการเผยแพร่ข้อมูล")).isGreaterThan(60);
        assertThat(Nearness.alike("อากาศดี", "มาตรการเผยแพร่ข้อมูล")).isLessThan(60);
        assertThat(Nearness.alike("ก", "กก")).isZero();
    }
}
