package app.prongsai.admissions;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.groups.Tuple.tuple;

import app.prongsai.organisations.OrganisationType;
import app.prongsai.organisations.RegisterOrganisation;
import app.prongsai.platform.Sentences;
import app.prongsai.shared.RuleViolated;
import app.prongsai.shared.TenantId;
import app.prongsai.tables.RowProblem;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import org.assertj.core.groups.Tuple;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class NationalListTest {

    private static final String HEADINGS = "จังหวัด,อำเภอ,ตำบล,รหัส อปท.,ประเภท,ชื่อ,ที่อยู่,LAT,LONG,web\n";
    private static final String ROWS = HEADINGS
            + "นครราชสีมา,บ้านเหลื่อม,ช่อระกา,06110604,องค์การบริหารส่วนตำบล,ช่อระกา,หมู่ 1,,,\"www,chaoraka.go.th\"\n"
            + "ชลบุรี,บางละมุง,หนองปรือ,01200001,รูปแบบพิเศษ,เมืองพัทยา,,,,https://www.pattaya.go.th/\n";

    @ParameterizedTest
    @ValueSource(strings = {"UTF-8", "x-windows-874", "TIS-620"})
    void codes_stay_texts_in_every_encoding_that_such_files_have(String charset) {
        NationalList list = NationalList.of(ROWS.getBytes(Charset.forName(charset)));
        assertThat(list.refused()).isEmpty();
        assertThat(list.entries())
                .containsExactly(
                        new NationalList.Entry(
                                2,
                                new TenantId("06110604"),
                                new RegisterOrganisation(
                                        "ช่อระกา",
                                        OrganisationType.TAO,
                                        "บ้านเหลื่อม",
                                        "นครราชสีมา",
                                        "http://www.chaoraka.go.th")),
                        new NationalList.Entry(
                                3,
                                new TenantId("01200001"),
                                new RegisterOrganisation(
                                        "เมืองพัทยา",
                                        OrganisationType.SPECIAL,
                                        "บางละมุง",
                                        "ชลบุรี",
                                        "https://www.pattaya.go.th")));
    }

    @Test
    void a_byte_order_mark_titles_above_and_english_headings_are_understood() {
        assertThat(list("\ufeffรายชื่อ อปท.\n\nLAO_Code;Type;Name;District;Province;Website\n"
                                + "๐๖๑๑๐๖๐๔;อบต.;อบต.ช่อระกา;อำเภอบ้านเหลื่อม;จังหวัดนครราชสีมา;-\n")
                        .entries())
                .containsExactly(new NationalList.Entry(
                        4,
                        new TenantId("06110604"),
                        new RegisterOrganisation("ช่อระกา", OrganisationType.TAO, "บ้านเหลื่อม", "นครราชสีมา", null)));
    }

    @Test
    void the_rows_of_its_subdistricts_are_one_organisation_with_the_first_website_told() {
        NationalList list = list("รหัส,ประเภท,ชื่อ,ตำบล,อำเภอ,จังหวัด,เว็บไซต์\n"
                + "5300101,เทศบาลนคร,ลำปาง,เวียงเหนือ,เมือง,ลำปาง,ไม่มี\n"
                + "5300101,เทศบาลนคร,เทศบาลนครลำปาง,หัวเวียง,เมือง,ลำปาง,http//www.lampangcity.go.th\n"
                + "5300101,เทศบาลเมือง,ลำปาง,สวนดอก,เมือง,ลำปาง,\n");
        assertThat(list.entries()).singleElement().satisfies(entry -> {
            assertThat(entry.row()).isEqualTo(2);
            assertThat(entry.registration().website()).isEqualTo("http://www.lampangcity.go.th");
        });
        assertThat(list.refused()).containsExactly(new RowProblem(4, "admission.code-twice", List.of("5300101", 2)));
        assertThat(list.remarks()).isEmpty();
    }

    @Test
    void every_row_that_says_too_little_or_what_cannot_be_is_refused_with_what_to_do() {
        NationalList list = list("รหัส,ประเภท,ชื่อ,อำเภอ,จังหวัด,เว็บไซต์\n"
                + ",อบต.,หนึ่ง,เมือง,น่าน,\n"
                + "5.3E+06,อบต.,สอง,เมือง,น่าน,\n"
                + "53/001,อบต.,สาม,เมือง,น่าน,\n"
                + "5300104,สุขาภิบาล,สี่,เมือง,น่าน,\n"
                + "5300105,อบต.,เทศบาลตำบลห้า,เมือง,น่าน,\n"
                + "5300106,อบต.,,เมือง,น่าน,\n"
                + "5300107,อบต.,เจ็ด,เมือง,,\n"
                + "5300108.0,อบต.,แปด,เมือง,น่าน,ติดต่อ facebook\n"
                + "-,อบต.,เก้า,เมือง,น่าน,\n");
        assertThat(list.refused())
                .extracting(RowProblem::row, RowProblem::rule)
                .containsExactly(
                        row(2, "needs-a-code"),
                        row(3, "code-became-a-number"),
                        row(4, "code-malformed"),
                        row(5, "type-unknown"),
                        row(6, "type-and-name-differ"),
                        row(7, "needs-a-name"),
                        row(8, "needs-a-province"),
                        row(10, "code-malformed"));
        assertThat(list.entries()).extracting(entry -> entry.tenant().code()).containsExactly("5300108");
        assertThat(list.remarks())
                .containsExactly(new RowProblem(9, "admission.website-left-out", List.of("ติดต่อ facebook")));
    }

    @Test
    void a_code_that_lost_its_zero_is_not_taken_for_another() {
        StringBuilder file = new StringBuilder("รหัส,ประเภท,ชื่อ,อำเภอ,จังหวัด\n");
        for (int number = 0; number < 20; number++) {
            file.append("0")
                    .append(530_100 + number)
                    .append(",อบต.,ที่ ")
                    .append(number)
                    .append(",เมือง,น่าน\n");
        }
        NationalList list = list(file + "530999,อบต.,ขาดศูนย์,เมือง,น่าน\n53-special,อบต.,ไม่ใช่ตัวเลข,เมือง,น่าน\n");
        assertThat(list.refused())
                .containsExactly(new RowProblem(22, "admission.code-may-lack-a-zero", List.of("530999", 7)));
        assertThat(list.entries()).hasSize(21);
    }

    @Test
    void refused_rows_become_a_file_that_is_imported_once_corrected() {
        NationalList list = list(HEADINGS + "น่าน,เมือง,ในเวียง,05500101,สุขาภิบาล,ในเวียง,,,,\n");
        byte[] file = list.asFile(
                list.refused(),
                List.of("แถว", "สิ่งที่ต้องแก้"),
                problem -> Sentences.of(problem.violation(), Locale.of("th")));
        String text = new String(file, StandardCharsets.UTF_8);
        assertThat(text).contains("2,ไม่รู้จักประเภท “สุขาภิบาล”", "05500101");
        NationalList corrected = list(text.replace(",สุขาภิบาล,", ",อบต.,"));
        assertThat(corrected.refused()).isEmpty();
        assertThat(corrected.entries())
                .extracting(entry -> entry.tenant().code())
                .containsExactly("05500101");
    }

    @Test
    void a_file_that_is_no_such_list_is_refused_as_a_whole() {
        assertThatThrownBy(() -> list("a,b\n1,2\n"))
                .isInstanceOf(RuleViolated.class)
                .hasMessage("admission.no-headings");
        assertThatThrownBy(() -> list("รหัส,ชื่อ\n1,2\n")).hasMessage("admission.no-column-of-provinces");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "www,tlpm.go.th|http://www.tlpm.go.th",
                "www.a.go.th|http://www.a.go.th",
                "WWW.A.GO.TH/Index.php|http://www.a.go.th/Index.php",
                "http//www.a.go.th|http://www.a.go.th",
                "http:/www.a.go.th/|http://www.a.go.th",
                "http://http://www.a.go.th|http://www.a.go.th",
                "https:// www.a.go.th|https://www.a.go.th",
                "htpp://a.go.th|http://a.go.th",
                "wwww.a.go.th.|http://www.a.go.th",
                "www.a..go.th|http://www.a.go.th",
                "www.a.go.th, www.b.go.th|http://www.a.go.th",
                "http:\\\\a.go.th\\main|http://a.go.th/main",
                "-|",
                "ไม่มี|",
                "saraban@a.go.th|",
                "โทร 044 123456|",
                "javascript:alert(1)|",
            })
    void addresses_are_repaired_where_there_is_no_doubt(String typed, String address) {
        assertThat(ListedWebsite.address(typed).orElse(null)).isEqualTo(address);
    }

    private static Tuple row(int number, String rule) {
        return tuple(number, "admission." + rule);
    }

    private static NationalList list(String text) {
        return NationalList.of(text.getBytes(StandardCharsets.UTF_8));
    }
}
