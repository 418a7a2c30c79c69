package app.prongsai.imports;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BahtTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "10,000 | 1000000",
                "๑๐,๐๐๐.๕๐ บาท | 1000050",
                "งบประมาณ 10,000.- บาท | 1000000",
                "จำนวน 500 บาทถ้วน (ห้าร้อยบาทถ้วน) | 50000",
                "ไม่ใช้งบประมาณ | 0",
                "ไม่มี | 0",
                "- |",
                "ตามข้อบัญญัติ |",
                "5,000 และ 7,000 บาท |",
                "999,999,999,999,999 |"
            })
    void an_amount_is_understood_or_left_to_a_person(String written, Long satang) {
        assertThat(Baht.satang(written)).isEqualTo(satang);
    }
}
