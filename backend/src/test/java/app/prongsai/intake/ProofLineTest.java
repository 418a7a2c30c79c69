package app.prongsai.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ProofLineTest {

    @ParameterizedTest
    @CsvSource({
        "๓ ต.ค. ๖๕,,2022-10-03,2022-10-03",
        "๒๔–๒๗ ม.ค. ๒๕๖๖,,2023-01-24,2023-01-27",
        "24/1/2566 - 27/1/2566,,2023-01-24,2023-01-27",
        "ที่ ๗๐๔/๒๕๕๙,704/2559,,",
        "704/2559,704/2559,,",
        "ครั้งที่ ๑/๒๕๖๕,1/2565,,",
        "ที่ นม 72501/45 ลงวันที่ 3 ตุลาคม 2565,นม 72501/45,2022-10-03,2022-10-03",
        "นม ๗๒๕๐๑/๔๕,นม 72501/45,,",
        "คำสั่ง อบต. ที่ 704/2559 ลงวันที่ 28 ก.พ. – 3 มี.ค. 2566,704/2559,2023-02-28,2023-03-03",
        "3 ต.ค. 65 ครั้งที่ 1/2565,1/2565,2022-10-03,2022-10-03",
        "ม.ค. 2566,,2023-01-01,2023-01-31",
        "'',,,"
    })
    void number_and_days_are_understood_in_any_order_and_form(
            String typed, String number, LocalDate from, LocalDate to) {
        ProofLine understood = new ProofLine(number, from, to, null);
        assertThat(ProofLine.read(typed)).isEqualTo(understood);
        assertThat(ProofLine.read(ProofLine.typed(number, from, to))).isEqualTo(understood);
    }

    @ParameterizedTest
    @CsvSource({
        "๓๑ ก.พ. ๒๕๖๖,๓๑ ก.พ. ๒๕๖๖",
        "ที่ 704/2559 ลงวันที่ 31 ก.ย. 65,31 ก.ย. 65",
        "3 ต.ค. 65 และ 5 ต.ค. 65,5 ต.ค. 65",
        "3 ต.ค. 65 ห้อง 12,12",
        "ปี 2566,2566"
    })
    void what_cannot_be_understood_is_named_and_nothing_is_guessed(String typed, String doubt) {
        assertThat(ProofLine.read(typed).doubt()).isEqualTo(doubt);
    }
}
