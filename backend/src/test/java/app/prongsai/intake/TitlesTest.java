package app.prongsai.intake;

import static app.prongsai.intake.Documents.HEADER;
import static app.prongsai.intake.Documents.read;
import static app.prongsai.intake.Documents.row;
import static app.prongsai.intake.Documents.titled;
import static org.assertj.core.api.Assertions.assertThat;

import app.prongsai.intake.ReadReport.Organisation;
import app.prongsai.intake.ReadReport.Round;
import app.prongsai.thai.YearPart;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What stands above the table. */
class TitlesTest {

    private static final LocalDate OCTOBER = LocalDate.of(2022, 10, 1);

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "องค์การบริหารส่วนตำบลทุ่งสมมุติ อำเภอลำตัวอย่าง จังหวัดขอนแก่น|tao|ทุ่งสมมุติ|ลำตัวอย่าง|ขอนแก่น",
                "อบต.ทุ่งสมมุติ อ.ลำตัวอย่าง จ.ขอนแก่น|tao|ทุ่งสมมุติ|ลำตัวอย่าง|ขอนแก่น",
                "องค์การบริหาร ส่วนตำบล ทุ่ง สมมุติ อำเภอลำ ตัวอย่าง จังหวัด ขอนแก่น|tao|ทุ่งสมมุติ|ลำตัวอย่าง|ขอนแก่น",
                "เทศบาลตำบลโนนสมมุติ อำเภอเมืองขอนแก่น จังหวัดขอนแก่น|subdistrict|โนนสมมุติ|เมืองขอนแก่น|ขอนแก่น",
                "ทต.โนนสมมุติ จังหวัดเลย|subdistrict|โนนสมมุติ||เลย",
                "เทศบาลเมืองสมมุติ อำเภอสมมุติ จังหวัดแพร่|town|สมมุติ|สมมุติ|แพร่",
                "ทม.สมมุติ อ.สมมุติ จ.แพร่|town|สมมุติ|สมมุติ|แพร่",
                "เทศบาลนครสมมุติ อำเภอเมืองสงขลา จังหวัดสงขลา|city|สมมุติ|เมืองสงขลา|สงขลา",
                "ทน.สมมุติ จ.สงขลา|city|สมมุติ||สงขลา",
                "องค์การบริหารส่วนจังหวัดนครราชสีมา|pao|นครราชสีมา||นครราชสีมา",
                "อบจ.นครราชสีมา|pao|นครราชสีมา||นครราชสีมา",
                "เมืองพัทยา จังหวัดชลบุรี|special|พัทยา||ชลบุรี"
            })
    void every_type_of_organisation_is_read_from_a_title(
            String organisation, String type, String name, String district, String province) {
        Organisation read = title("รายงานผลการดำเนินงานของ" + organisation + " ประจำปีงบประมาณ พ.ศ. ๒๕๖๖")
                .organisation();
        assertThat(read.type()).isEqualTo(type);
        assertThat(read.name()).isEqualTo(name);
        assertThat(read.district()).isEqualTo(district);
        assertThat(read.province()).isEqualTo(province);
    }

    @Test
    void the_name_ends_where_the_sentence_goes_on() {
        assertThat(title("รายงานของเทศบาลตำบลโนนสมมุติ เพื่อส่งเสริมความโปร่งใส")
                        .organisation()
                        .name())
                .isEqualTo("โนนสมมุติ");
        assertThat(title("รายงานของเทศบาลตำบลโนนสมมุติ จังหวัดเลยประจำปีงบประมาณ ๒๕๖๖")
                        .organisation()
                        .province())
                .isEqualTo("เลย");
    }

    @Test
    void without_a_title_nothing_is_guessed() {
        ReadReport report = title("");
        assertThat(report.organisation()).isEqualTo(new Organisation(null, null, null, null, null));
        assertThat(report.round()).isEqualTo(new Round(null, null, null, null));
        assertThat(report.assessedFiscalYear()).isNull();
        assertThat(report.executionFiscalYear()).isEqualTo(2567).as("from the period of the row");
        assertThat(report.basis()).isNull();
        assertThat(report.caption()).isNull();
        assertThat(report.website()).isNull();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "รอบ ๖ เดือน (ตั้งแต่เดือนตุลาคม ๒๕๖๕ - เดือนมีนาคม ๒๕๖๖)|6|2022-10-01|2023-03-31",
                "รอบ 6 เดือน ตุลาคม 2565 - มีนาคม 2566|6|2022-10-01|2023-03-31",
                "รอบ ๑๒ เดือน (ต.ค. ๖๕ – ก.ย. ๖๖)|12|2022-10-01|2023-09-30",
                "รอบ ๑๒ เดือน (๑ ตุลาคม ๒๕๖๕ ถึง ๓๐ กันยายน ๒๕๖๖)|12|2022-10-01|2023-09-30",
                "(ตุลาคม 2022 - มีนาคม 2023)|6|2022-10-01|2023-03-31",
                "รอบ ๑๒ เดือน|12|2022-10-01|2023-09-30",
                "รอบหกเดือน|6|2022-10-01|2023-03-31",
                "รอบ ๖ เดือนหลัง|6|2023-04-01|2023-09-30",
                "รอบ ๖ เดือนแรก|6|2022-10-01|2023-03-31",
                "รอบ ๖ เดือน (เมษายน - กันยายน ๒๕๖๖)|6|2023-04-01|2023-09-30",
                "รอบ ๖ เดือน (๑ ต.ค. ๖๕ – ๓๐ มี.ค. ๖๖)|6|2022-10-01|2023-03-30",
                "รอบ ๙ เดือน (ตุลาคม ๒๕๖๕ - มิถุนายน ๒๕๖๖)|9|2022-10-01|2023-06-30",
                "รอบ ๙ เดือน|9|2022-10-01|2023-06-30",
                "รอบเก้าเดือน|9|2022-10-01|2023-06-30",
                "รอบ ๓ เดือน|3|2022-10-01|2022-12-31",
                "รอบ ๓ เดือน (เดือนเมษายน - มิถุนายน ๒๕๖๖)|3|2023-04-01|2023-06-30",
                "รอบ ๓ เดือน ครั้งที่ ๒|3|2023-01-01|2023-03-31",
                "รอบ 1/10/2565 - 31/12/2565|3|2022-10-01|2022-12-31",
                "ระหว่างวันที่ ๑ มกราคม ๒๕๖๖ ถึงวันที่ ๓๑ มีนาคม ๒๕๖๖|3|2023-01-01|2023-03-31",
                "ไตรมาสที่ ๑ (ตุลาคม - ธันวาคม ๒๕๖๕)|3|2022-10-01|2022-12-31",
                "ไตรมาสที่ ๒ มกราคม – มีนาคม ๒๕๖๖|3|2023-01-01|2023-03-31",
                "ประจำไตรมาสที่ 3|3|2023-04-01|2023-06-30",
                "ไตร มาส ที่ ๔|3|2023-07-01|2023-09-30",
                "ไตรมาสที่ ๔/๒๕๖๖|3|2023-07-01|2023-09-30",
                "ไตรมาสแรก|3|2022-10-01|2022-12-31",
                "ไตรมาสสุดท้าย|3|2023-07-01|2023-09-30",
                "รอบไตรมาส ๒ ปีงบประมาณ ๒๕๖๖|3|2023-01-01|2023-03-31",
                "รอบ ๓ เดือน (ไตรมาสที่สอง)|3|2023-01-01|2023-03-31",
                "(Q2/2566)|3|2023-01-01|2023-03-31",
                "ไตรมาสที่ ๑ - ๒|6|2022-10-01|2023-03-31",
                "ไตรมาสที่ ๑ ถึง ไตรมาสที่ ๓|9|2022-10-01|2023-06-30"
            })
    void the_round_is_read_or_follows_from_the_fiscal_year(String round, int months, LocalDate from, LocalDate to) {
        ReadReport report = title("รายงานผล ประจำปีงบประมาณ พ.ศ. ๒๕๖๖\n" + round);
        assertThat(report.round())
                .extracting(Round::months, Round::from, Round::to)
                .containsExactly(months, from, to);
        assertThat(report.executionFiscalYear()).isEqualTo(2566);
    }

    @Test
    void a_quarter_brings_its_year_along_and_without_any_it_is_still_that_quarter() {
        ReadReport year = title("รายงานผลการดำเนินงาน ไตรมาสที่ ๒/๖๗");
        assertThat(year.executionFiscalYear()).isEqualTo(2567);
        assertThat(year.round().name()).isEqualTo("ไตรมาสที่ 2");
        assertThat(year.round().from()).isEqualTo(LocalDate.of(2024, 1, 1));
        assertThat(title("รายงานผลการดำเนินงาน ไตรมาสที่ ๒").round())
                .isEqualTo(new Round(3, YearPart.quarters(2, 2), null, null));
    }

    @Test
    void months_that_begin_nobody_knows_when_are_only_counted() {
        assertThat(title("รายงานผล ประจำปีงบประมาณ พ.ศ. ๒๕๖๖\nรอบ ๕ เดือน").round())
                .isEqualTo(new Round(5, null, null, null));
        assertThat(title("รายงานผล รายไตรมาส ประจำปีงบประมาณ พ.ศ. ๒๕๖๖").round())
                .isEqualTo(new Round(null, null, null, null));
    }

    @Test
    void the_assessed_year_is_an_earlier_one_that_the_document_names() {
        String round = "รอบ ๖ เดือน (ต.ค. ๖๕ – มี.ค. ๖๖)\n";
        ReadReport byTitle = title("รายงานผล ประจำปีงบประมาณ พ.ศ. ๒๕๖๕\n" + round);
        assertThat(byTitle.assessedFiscalYear()).isEqualTo(2565);
        ReadReport byCaption = title("รายงานผล ประจำปีงบประมาณ พ.ศ. ๒๕๖๖\n" + round
                + "\nตารางผล ปีงบประมาณ พ.ศ. ๒๕๖๕ เพื่อปรับปรุงในปีงบประมาณ พ.ศ. ๒๕๖๖");
        assertThat(byCaption.assessedFiscalYear()).isEqualTo(2565);
        ReadReport byBasis = title("รายงานผล ประจำปีงบประมาณ พ.ศ. ๒๕๖๖\n" + round
                + "\nตามผลการประเมิน ITA ประจำปีงบประมาณ พ.ศ. ๒๕๖๕ ตัวชี้วัดที่ ๑๐ ได้คะแนน 91.5");
        assertThat(byBasis.assessedFiscalYear()).isEqualTo(2565);
        assertThat(byBasis.basis()).extracting(ReadReport.Basis::indicator).isEqualTo(10);
        ReadReport unnamed = title("รายงานผล ประจำปีงบประมาณ พ.ศ. ๒๕๖๖\n" + round);
        assertThat(unnamed.assessedFiscalYear()).isNull();
        assertThat(unnamed.executionFiscalYear()).isEqualTo(2566);
        assertThat(unnamed.round().from()).isEqualTo(OCTOBER);
    }

    @Test
    void a_caption_alone_names_organisation_round_and_year() {
        ReadReport report = title("ตารางรายงานผลของเทศบาลเมืองสมมุติ จังหวัดเลย ประจำปีงบประมาณ ๒๕๖๖ รอบ ๖ เดือน");
        assertThat(report.organisation().name()).isEqualTo("สมมุติ");
        assertThat(report.executionFiscalYear()).isEqualTo(2566);
        assertThat(report.round().from()).isEqualTo(OCTOBER);
        assertThat(report.unread()).isEmpty();
    }

    @Test
    void a_title_in_padded_cells_is_a_title() {
        ReadReport report = title("รายงานผลของเทศบาลตำบลโนนสมมุติ\t\t\t\n\t\t\t");
        assertThat(report.organisation().name()).isEqualTo("โนนสมมุติ");
        assertThat(report.unread()).isEmpty();
    }

    private static ReadReport title(String title) {
        return read(titled(title + "\n\n", HEADER, row("ประกาศ")));
    }
}
