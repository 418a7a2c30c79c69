package app.prongsai.thai;

import static org.assertj.core.api.Assertions.assertThat;

import app.prongsai.thai.WrittenDate.Precision;
import java.time.Duration;
import java.time.LocalDate;
import java.time.Month;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class ThaiDateParserTest {

    private final ThaiDateParser parser = new ThaiDateParser();

    @ParameterizedTest
    @CsvSource({
        "๓ ต.ค. ๖๕, 2022-10-03",
        "3 ต.ค. 65, 2022-10-03",
        "๓ ต.ค.๖๕, 2022-10-03",
        "๓ต.ค.๖๕, 2022-10-03",
        "๓ ต. ค. ๖๕, 2022-10-03",
        "๓ ตค ๖๕, 2022-10-03",
        "๓ ตุลาคม ๒๕๖๕, 2022-10-03",
        "๓ ตุลา คม ๒๕๖๕, 2022-10-03",
        "3 ตุลาคม พ.ศ. 2565, 2022-10-03",
        "วันที่ 3 เดือน ตุลาคม พ.ศ. 2565, 2022-10-03",
        "3 ตุลาคม 2022, 2022-10-03",
        "3 ตุลาคม ค.ศ. 2022, 2022-10-03",
        "๓/๑๐/๒๕๖๕, 2022-10-03",
        "03-10-2565, 2022-10-03",
        "3/10/65, 2022-10-03",
        "๒๙ ก.พ. ๒๕๖๗, 2024-02-29",
    })
    void one_day_in_every_way_it_is_written(String text, LocalDate day) {
        WrittenDate date = only("ประกาศ ณ วันที่ " + text + " เรื่อง");
        assertThat(date.from()).isEqualTo(day);
        assertThat(date.to()).isEqualTo(day);
        assertThat(date.precision()).isEqualTo(Precision.DAY);
    }

    @ParameterizedTest
    @EnumSource(ThaiMonth.class)
    void every_month_by_its_full_name_and_its_abbreviation(ThaiMonth month) {
        LocalDate day = LocalDate.of(2023, month.month(), 5);
        assertThat(only("5 " + month.fullName() + " 2566").from()).isEqualTo(day);
        assertThat(only("๕ " + month.abbreviation() + " ๖๖").from()).isEqualTo(day);
    }

    @ParameterizedTest
    @CsvSource({
        "๒๔ – ๒๗ มกราคม ๒๕๖๖, 2023-01-24, 2023-01-27",
        "24/1/2566 - 27/1/2566, 2023-01-24, 2023-01-27",
        "๒๔/๑/๖๖ ถึงวันที่ ๒/๒/๖๖, 2023-01-24, 2023-02-02",
        "ระหว่างวันที่ 24-27 ม.ค. 66, 2023-01-24, 2023-01-27",
        "๒๔ ถึง ๒๗ มกราคม ๒๕๖๖, 2023-01-24, 2023-01-27",
        "๒๘ ก.พ. – ๓ มี.ค. ๒๕๖๖, 2023-02-28, 2023-03-03",
        "๒๘ ก.พ. ๖๖ - ๓ มี.ค. ๖๖, 2023-02-28, 2023-03-03",
        "๒๘ ธ.ค. – ๓ ม.ค. ๒๕๖๖, 2022-12-28, 2023-01-03",
        "วันที่ ๑ ต.ค. ๖๕ ถึงวันที่ ๓๑ มี.ค. ๖๖, 2022-10-01, 2023-03-31",
        "๑ ต.ค. ๖๕ – ก.ย. ๖๖, 2022-10-01, 2023-09-30",
    })
    void spans_of_days(String text, LocalDate from, LocalDate to) {
        WrittenDate date = only(text);
        assertThat(date.from()).isEqualTo(from);
        assertThat(date.to()).isEqualTo(to);
        assertThat(date.precision()).isEqualTo(Precision.DAY);
    }

    @ParameterizedTest
    @CsvSource({
        "ต.ค. ๖๕ – ก.ย. ๖๖, 2022-10-01, 2023-09-30",
        "ไตรมาสที่ ๒ มกราคม - มีนาคม ๒๕๖๖, 2023-01-01, 2023-03-31",
        "ต.ค. – ก.ย. ๖๖, 2022-10-01, 2023-09-30",
        "ต.ค. ๖๕ –  ก.ย. ๖๖, 2022-10-01, 2023-09-30",
        "ตั้งแต่เดือนตุลาคม ๒๕๖๕ - เดือนมีนาคม ๒๕๖๖, 2022-10-01, 2023-03-31",
        "ตุลาคม 2565 ถึง มีนาคม 2566, 2022-10-01, 2023-03-31",
        "รอบ 6 เดือน ตุลาคม 2565 - มีนาคม 2566, 2022-10-01, 2023-03-31",
        "ก.พ. ๖๗, 2024-02-01, 2024-02-29",
    })
    void whole_months_run_from_their_first_to_their_last_day(String text, LocalDate from, LocalDate to) {
        WrittenDate date = only(text);
        assertThat(date.from()).isEqualTo(from);
        assertThat(date.to()).isEqualTo(to);
        assertThat(date.precision()).isEqualTo(Precision.MONTH);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "๓๑ ก.ย. ๖๖",
                "๓๑ ก.ย.",
                "30 กุมภาพันธ์ 2566",
                "๒๙ ก.พ. ๒๕๖๖",
                "0 ต.ค. 65",
                "45 ต.ค. 65",
                "๒๗ – ๒๔ มกราคม ๒๕๖๖",
                "๓ ต.ค. ๒๕๖",
                "๓ ต.ค. ๑๕๖๕",
                "31/09/2565",
                "ก.ย. ๖๖ – ต.ค. ๖๕"
            })
    void a_day_no_calendar_has_is_found_but_never_rolled_over(String text) {
        WrittenDate date = only("เมื่อวันที่ " + text + " ณ ห้องประชุม");
        assertThat(date.valid()).isFalse();
        assertThat(date.from()).isNull();
        assertThat(date.to()).isNull();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "คำสั่งที่ ๗๐๔/๒๕๕๙",
                "ครั้งที่ ๑/๒๕๖๕",
                "ประจำปีงบประมาณ พ.ศ. ๒๕๖๖",
                "โครงการ ๓ ครั้ง",
                "๓ ต.ค.",
                "สำนักงาน ก.พ. กำหนด",
                "โทร 084-756285",
                "สังคม ๒๕๖๕",
                "1.5 ล้านบาท",
                "เวลา 09.00 - 12.00 น.",
                "45/13/2565",
                ""
            })
    void numbers_that_are_no_dates_are_left_alone(String text) {
        assertThat(parser.find(text)).isEmpty();
    }

    @Test
    void a_meeting_number_and_a_fiscal_year_beside_a_date_do_not_disturb_it() {
        String text = "ครั้งที่ ๑/๒๕๖๕ ประจำปีงบประมาณ พ.ศ. ๒๕๖๖ เมื่อวันที่ ๖ ธ.ค. ๖๕";
        WrittenDate date = only(text);
        assertThat(date.from()).isEqualTo(LocalDate.of(2022, 12, 6));
        assertThat(date.in(text)).isEqualTo("๖ ธ.ค. ๖๕");
    }

    @Test
    void a_time_of_day_after_a_month_is_not_its_year() {
        assertThat(parser.find("3 ต.ค. 09.00 น.")).isEmpty();
    }

    @Test
    void several_dates_are_found_in_their_order() {
        assertThat(parser.find("ลงวันที่ ๓ ต.ค. ๖๕ และวันที่ ๒๘ พ.ย. ๖๕, ๑ ธ.ค. ๖๕"))
                .extracting(WrittenDate::from)
                .containsExactly(LocalDate.of(2022, 10, 3), LocalDate.of(2022, 11, 28), LocalDate.of(2022, 12, 1));
    }

    @Test
    void further_spellings_of_months_can_be_taught() {
        assertThat(parser.find("3 พฤษจิกายน 2565")).isEmpty();
        assertThat(new ThaiDateParser(Map.of("พฤษจิกายน", Month.NOVEMBER)).find("3 พฤษจิกายน 2565"))
                .singleElement()
                .extracting(WrittenDate::from)
                .isEqualTo(LocalDate.of(2022, 11, 3));
    }

    @Test
    void long_hostile_texts_are_read_quickly() {
        for (String piece : List.of("1-", "1 ", "ต.", "๓ ต.ค. – ", "1/1/", "มกรา ", "เดือน")) {
            String text = piece.repeat(1_000_000 / piece.length());
            Assertions.assertTimeout(Duration.ofSeconds(5), () -> parser.find(text), piece);
        }
    }

    private WrittenDate only(String text) {
        List<WrittenDate> dates = parser.find(text);
        assertThat(dates).hasSize(1);
        return dates.getFirst();
    }
}
