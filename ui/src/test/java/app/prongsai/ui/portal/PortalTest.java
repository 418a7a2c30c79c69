package app.prongsai.ui.portal;

import static app.prongsai.testing.Eventually.eventually;
import static org.assertj.core.api.Assertions.assertThat;

import app.prongsai.measures.Guideline;
import app.prongsai.measures.MeasureId;
import app.prongsai.measures.write.PlanMeasure;
import app.prongsai.platform.Backend;
import app.prongsai.reports.ReportFile;
import app.prongsai.testing.DatabaseReads;
import app.prongsai.ui.SampleTown;
import app.prongsai.ui.Visit;
import app.prongsai.ui.WholeApplication;
import java.io.ByteArrayInputStream;
import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.http.MediaType;

@WholeApplication
class PortalTest {

    private static final String HOSTILE = "<script>alert(1)</script>\"'&amp;";

    @Autowired
    Backend backend;

    @Autowired
    DatabaseReads reads;

    @LocalServerPort
    int port;

    Visit visitor;

    @BeforeEach
    void visit() {
        visitor = new Visit(port);
    }

    @Test
    void the_front_page_finds_an_organisation_by_words_in_any_order_and_by_code() {
        SampleTown.register(backend, "front-1", "หนองแวง");
        SampleTown.register(backend, "front-2", "ดอนเมืองใหม่");
        eventually(() -> assertThat(search("front-1"))
                .contains("องค์การบริหารส่วนตำบลหนองแวง")
                .contains("href=\"/o/front-1\""));
        eventually(() -> assertThat(search("front-2")).contains("ดอนเมืองใหม่"));
        assertThat(search("นครราชสีมา หนองแวง")).contains("หนองแวง").doesNotContain("ดอนเมืองใหม่");
        assertThat(search("อบต.หนองแวง")).contains("/o/front-1");
        assertThat(search("front-2")).contains("ดอนเมืองใหม่").doesNotContain("หนองแวง");
        assertThat(search("ไม่มีที่นี่แน่")).contains("ไม่พบองค์กรที่ตรงกับ");
    }

    @Test
    void what_was_searched_for_is_shown_as_text() {
        assertThat(search(HOSTILE)).doesNotContain("<script>", "<script src").contains("&lt;script&gt;");
    }

    @Test
    void an_organisations_page_shows_progress_reports_and_announcements() {
        SampleTown.register(backend, "page", "ช่อระกา")
                .withUsualPeople()
                .withMeasures()
                .withPublications();
        eventually(() -> assertThat(visitor.get("/o/page").body())
                .contains("องค์การบริหารส่วนตำบลช่อระกา")
                .contains("ดำเนินการแล้ว 2 มาตรการ อยู่ระหว่างดำเนินการ 2 มาตรการ ยังไม่ดำเนินการ 4 มาตรการ")
                .contains("<rect class='bar-done'")
                .contains("มาตรการป้องกันการรับสินบน")
                .contains("รอบ 6 เดือน ปีงบประมาณ 2570")
                .contains("ประชุมสภาสมัยสามัญ สมัยที่ 4")
                .contains("22 พฤศจิกายน 2569")
                .doesNotContain("ยังไม่ได้แบบฟอร์มการยืม"));
    }

    @Test
    void the_measures_of_each_planned_year_have_a_page() {
        SampleTown town = SampleTown.register(backend, "planned-years", "ช่อระกา")
                .withUsualPeople()
                .withMeasures();
        LocalDate from = LocalDate.of(2025, 10, 1);
        LocalDate to = LocalDate.of(2026, 9, 30);
        Guideline guideline = new Guideline(1, "จัดทำคู่มือ", List.of(SampleTown.office()), from, to);
        backend.send(
                town.coordinator(),
                new PlanMeasure(
                        new MeasureId("2569-6901"), 2569, "6901", "มาตรการของปีก่อน", from, to, List.of(guideline)));
        eventually(() -> assertThat(visitor.get("/o/planned-years").body())
                .contains(
                        "href=\"/o/planned-years/measures/2570\" aria-current=\"page\"",
                        "href=\"/o/planned-years/measures/2569\"")
                .contains("มาตรการป้องกันการรับสินบน")
                .doesNotContain("มาตรการของปีก่อน"));
        assertThat(visitor.get("/o/planned-years/measures/2569").body())
                .contains(
                        "ความก้าวหน้าของมาตรการ ปีงบประมาณ 2569",
                        "มาตรการของปีก่อน",
                        "href=\"/o/planned-years/plans/2569.csv\"")
                .doesNotContain("มาตรการป้องกันการรับสินบน");
        assertThat(visitor.get("/o/planned-years/measures/2569?lang=en").body())
                .contains(
                        "Progress of the measures of fiscal year 2569",
                        "href=\"/o/planned-years/measures/2570?lang=en\"");
        assertThat(visitor.get("/o/planned-years/measures/2568").statusCode()).isEqualTo(404);
    }

    @Test
    void an_organisation_that_has_nothing_yet_has_a_page_that_says_so() {
        SampleTown.register(backend, "empty", "เปล่า");
        assertThat(visitor.get("/o/empty").body())
                .contains("องค์กรยังไม่ได้เผยแพร่มาตรการของปีนี้")
                .contains("ยังไม่มีประกาศ")
                .contains("ยังไม่มีรายงานที่เผยแพร่");
        assertThat(visitor.get("/o/empty/reports").statusCode()).isEqualTo(200);
        assertThat(visitor.get("/o/empty/announcements").statusCode()).isEqualTo(200);
        assertThat(visitor.get("/o/empty/announcements.rss").statusCode()).isEqualTo(200);
    }

    @Test
    void the_official_table_has_nine_columns_under_two_header_rows_with_thai_numerals() {
        SampleTown.register(backend, "table", "ช่อระกา")
                .withUsualPeople()
                .withMeasures()
                .withPublications();
        eventually(() -> {
            String page = visitor.get("/o/table/reports/2570/6").body();
            assertThat(page)
                    .contains("<th scope=\"colgroup\" colspan=\"3\">ผลการดำเนินการ</th>")
                    .contains("รอบ ๖ เดือน (ตั้งแต่เดือนตุลาคม ๒๕๖๙ - เดือนมีนาคม ๒๕๗๐)")
                    .contains("ดำเนินการแล้วร้อยละ ๔๐")
                    .contains("https://www.chaoraka.go.th/ita");
            assertThat(page.split("<tr")).hasSize(1 + 2 + 8);
            assertThat(page.split("data-column=")).hasSize(1 + 8 * 9);
        });
    }

    @Test
    void the_report_and_the_plan_are_files_of_every_format_beside_their_pages() {
        SampleTown.register(backend, "files", "ช่อระกา")
                .withUsualPeople()
                .withMeasures()
                .withPublications();
        eventually(() -> {
            HttpResponse<byte[]> pdf = visitor.download("/o/files/reports/2570/6.pdf");
            assertThat(pdf.statusCode()).isEqualTo(200);
            assertThat(pdf.headers().firstValue("Content-Type")).hasValue("application/pdf");
            assertThat(pdf.headers().firstValue("Content-Disposition").orElse(""))
                    .startsWith("inline; filename");
            assertThat(new String(pdf.body(), 0, 5, StandardCharsets.US_ASCII)).isEqualTo("%PDF-");
        });
        HttpResponse<byte[]> docx = visitor.download("/o/files/reports/2570/6.docx");
        assertThat(docx.headers().firstValue("Content-Type"))
                .hasValue("application/vnd.openxmlformats-officedocument.wordprocessingml.document");
        assertThat(docx.headers().firstValue("Content-Disposition").orElse(""))
                .startsWith("attachment; filename")
                .contains(".docx");
        assertThat(new String(docx.body(), 0, 2, StandardCharsets.US_ASCII)).isEqualTo("PK");
        offers("/o/files/reports/2570/6", "/o/files/reports/2570/6");
        offers("/o/files/reports", "/o/files/reports/2570/6");
        offers("/o/files", "/o/files/plans/2570");
    }

    private void offers(String page, String file) {
        String html = visitor.get(page).body();
        for (ReportFile.Format format : ReportFile.Format.values()) {
            String address = file + "." + format.extension();
            assertThat(html).contains("href=\"" + address + "\"");
            HttpResponse<byte[]> answer = visitor.download(address);
            assertThat(answer.statusCode()).as(address).isEqualTo(200);
            assertThat(answer.headers().firstValue("Content-Type").map(MediaType::parseMediaType))
                    .hasValue(MediaType.parseMediaType(format.mediaType()));
            assertThat(answer.headers().firstValue("Content-Disposition").orElse(""))
                    .contains("." + format.extension());
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/nowhere",
                "/o/nobody",
                "/o/-",
                "/o/%3Cscript%3E",
                "/o/NOT-A-CODE",
                "/o/nobody/reports",
                "/o/nobody/announcements",
                "/o/nobody/announcements.rss",
                "/o/known/reports/abc/6",
                "/o/known/reports/2570/7",
                "/o/known/reports/2570/6",
                "/o/known/reports/2570/6.pdf",
                "/o/known/reports/99999/12.docx",
                "/o/known/reports/2570/6.xlsx",
                "/o/known/reports/2570/6.odt",
                "/o/known/plans/2570.json",
                "/actuator/env",
                "/error"
            })
    void what_is_not_there_gets_a_thai_page_that_says_where_to_go(String path) {
        if (path.contains("known")) {
            SampleTown.register(backend, codeFor(path), "มีจริง");
        }
        HttpResponse<String> missing = visitor.get(path.replace("known", codeFor(path)));
        assertThat(missing.statusCode()).isEqualTo(404);
        assertThat(missing.body())
                .contains("ไม่พบสิ่งที่เรียกดู")
                .contains("href=\"/\"")
                .doesNotContain("Exception", "<script>", "<script src");
        assertThat(missing.headers().firstValue("Cache-Control")).hasValue("no-cache");
    }

    @Test
    void a_slash_at_the_end_leads_to_the_page_without_it() {
        SampleTown.register(backend, "slash", "ช่อระกา");
        HttpResponse<String> answer = visitor.get("/o/slash/reports/?lang=en");
        assertThat(answer.statusCode()).isEqualTo(308);
        assertThat(answer.headers().firstValue("Location")).hasValue("/o/slash/reports?lang=en");
        assertThat(visitor.get("/o/slash/").headers().firstValue("Location")).hasValue("/o/slash");
        assertThat(visitor.get("/overview/").headers().firstValue("Location")).hasValue("/overview");
    }

    @Test
    void hostile_announcements_stay_text_on_pages() {
        SampleTown town = SampleTown.register(backend, "hostile", "ช่อระกา").withUsualPeople();
        town.announce("news", HOSTILE, "ย่อหน้า ]]> " + HOSTILE, "https://example.org/?a=1&b=2");
        eventually(() -> assertThat(visitor.get("/o/hostile/announcements").body())
                .contains("&lt;script&gt;alert(1)&lt;/script&gt;")
                .doesNotContain("<script>", "<script src"));
        assertThat(visitor.get("/o/hostile").body()).doesNotContain("<script>", "<script src");
    }

    @Test
    void announcements_are_read_by_topic() {
        SampleTown town = SampleTown.register(backend, "topics", "ช่อระกา").withUsualPeople();
        town.announce("health", "เรื่องสุขภาพ", "ก", null);
        town.announce("disaster", "เรื่องน้ำท่วม", "ข", null);
        eventually(() ->
                assertThat(visitor.get("/o/topics/announcements").body()).contains("เรื่องสุขภาพ", "เรื่องน้ำท่วม"));
        assertThat(visitor.get("/o/topics/announcements?topic=disaster").body())
                .contains("เรื่องน้ำท่วม")
                .doesNotContain("เรื่องสุขภาพ");
        assertThat(visitor.get("/o/topics/announcements?topic=nix").body()).contains("เรื่องน้ำท่วม");
    }

    @Test
    void public_pages_leave_no_cookie_run_no_script_and_answer_304_to_whom_nothing_changed() {
        SampleTown.register(backend, "quiet", "ช่อระกา");
        for (String path : new String[] {
            "/",
            "/o/quiet",
            "/o/quiet/reports",
            "/o/quiet/announcements",
            "/o/quiet/announcements.rss",
            "/api/v1/organisations"
        }) {
            HttpResponse<String> first = visitor.get(path);
            assertThat(first.statusCode()).as(path).isEqualTo(200);
            assertThat(first.headers().firstValue("Set-Cookie")).as(path).isEmpty();
            assertThat(first.headers().firstValue("Content-Security-Policy").orElse(""))
                    .as(path)
                    .startsWith("default-src 'none'")
                    .doesNotContain("script-src", "unsafe");
            assertThat(first.headers().firstValue("Cache-Control").orElse(""))
                    .as(path)
                    .startsWith("public");
            assertThat(first.body())
                    .as(path)
                    .doesNotContain("<script>", "<script src")
                    .doesNotContain("style=");
        }
        String tag = visitor.get("/o/quiet").headers().firstValue("ETag").orElseThrow();
        HttpResponse<String> again = visitor.get("/o/quiet", "If-None-Match", tag);
        assertThat(again.statusCode()).isEqualTo(304);
        assertThat(again.body()).isEmpty();
    }

    @Test
    void a_page_is_made_once_and_again_when_what_it_shows_changes() {
        SampleTown town = SampleTown.register(backend, "kept", "ช่อระกา")
                .withUsualPeople()
                .withMeasures()
                .withPublications();
        eventually(() -> assertThat(visitor.get("/o/kept").body())
                .contains("ดำเนินการแล้ว 2 มาตรการ")
                .contains("เผยแพร่แผนการจัดซื้อจัดจ้าง")
                .contains("รอบ 6 เดือน"));
        for (String path : new String[] {
            "/o/kept", "/o/kept?lang=en", "/o/kept/reports", "/o/kept/reports/2570/6", "/o/kept/announcements"
        }) {
            HttpResponse<String> first = visitor.get(path);
            assertThat(reads.during("kept", () -> again(path, first))).as(path).isZero();
        }
        String tag = visitor.get("/o/kept").headers().firstValue("ETag").orElseThrow();
        town.announce("news", "ประกาศใหม่กว่า", "ก", null);
        eventually(() ->
                assertThat(visitor.get("/o/kept", "If-None-Match", tag).body()).contains("ประกาศใหม่กว่า"));
    }

    private void again(String path, HttpResponse<String> first) {
        HttpResponse<String> second = visitor.get(path);
        assertThat(second.body()).isEqualTo(first.body());
        assertThat(second.headers().firstValue("ETag"))
                .isEqualTo(first.headers().firstValue("ETag"));
        for (String header : new String[] {"Content-Security-Policy", "Cache-Control", "X-Content-Type-Options"}) {
            assertThat(second.headers().allValues(header))
                    .as(header)
                    .hasSize(1)
                    .isEqualTo(first.headers().allValues(header));
        }
    }

    @Test
    void whoever_takes_it_gets_a_page_compressed_and_the_same_page() throws Exception {
        SampleTown.register(backend, "small", "ช่อระกา");
        String plain = visitor.get("/o/small").body();
        for (int visit = 0; visit < 2; visit++) {
            HttpResponse<byte[]> small = visitor.download("/o/small", "Accept-Encoding", "gzip");
            assertThat(small.headers().firstValue("Content-Encoding")).hasValue("gzip");
            assertThat(small.headers().firstValue("Vary").orElse("")).containsIgnoringCase("accept-encoding");
            try (var gzip = new GZIPInputStream(new ByteArrayInputStream(small.body()))) {
                assertThat(new String(gzip.readAllBytes(), StandardCharsets.UTF_8))
                        .isEqualTo(plain);
            }
        }
    }

    @Test
    void who_weighs_gzip_with_nothing_gets_the_page_as_it_is() {
        SampleTown.register(backend, "plain", "ช่อระกา");
        byte[] plain = visitor.download("/o/plain").body();
        for (String refused : new String[] {"gzip; q=0", "br, gzip;q=0.0", "identity", "gzipped"}) {
            HttpResponse<byte[]> answer = visitor.download("/o/plain", "Accept-Encoding", refused);
            assertThat(answer.headers().firstValue("Content-Encoding"))
                    .as(refused)
                    .isEmpty();
            assertThat(answer.body()).as(refused).isEqualTo(plain);
        }
        for (String taken : new String[] {"br, gzip", "GZIP;q=0.5", "gzip ; q=1.0, identity"}) {
            assertThat(visitor.download("/o/plain", "Accept-Encoding", taken)
                            .headers()
                            .firstValue("Content-Encoding"))
                    .as(taken)
                    .hasValue("gzip");
        }
    }

    @Test
    void who_asks_for_the_headers_alone_gets_those_of_the_page() {
        SampleTown.register(backend, "head", "ช่อระกา");
        HttpResponse<String> head = visitor.head("/o/head/oit");
        HttpResponse<String> page = visitor.get("/o/head/oit");
        assertThat(head.statusCode()).isEqualTo(200);
        assertThat(head.body()).isEmpty();
        for (String header : new String[] {"ETag", "Content-Length", "Content-Type", "Cache-Control"}) {
            assertThat(head.headers().firstValue(header))
                    .as(header)
                    .isPresent()
                    .isEqualTo(page.headers().firstValue(header));
        }
    }

    @Test
    void a_list_of_reports_says_which_are_published_and_which_are_only_in_the_making() {
        OpenTown.register(backend, "says-which", port);
        for (String path : new String[] {"/o/says-which", "/o/says-which/reports"}) {
            eventually(() -> assertThat(visitor.get(path).body())
                    .contains("ฉบับเผยแพร่ที่ 1 เมื่อ 22 พ.ย. 69")
                    .doesNotContain("ยังไม่ใช่ฉบับที่ลงนามเผยแพร่", "ดาวน์โหลดร่าง"));
        }
        SampleTown.register(backend, "says-draft", "ช่อระกา")
                .withUsualPeople()
                .withMeasures()
                .withPublications();
        eventually(() -> assertThat(visitor.get("/o/says-draft/reports").body())
                .contains("ยังไม่ใช่ฉบับที่ลงนามเผยแพร่", "ดาวน์โหลดร่าง")
                .doesNotContain("ฉบับเผยแพร่ที่"));
        assertThat(visitor.get("/o/says-draft").body()).contains("ยังไม่ใช่ฉบับที่ลงนามเผยแพร่");
        assertThat(visitor.get("/o/says-draft/reports/2570/6").body()).contains("ดาวน์โหลดร่าง");
    }

    @Test
    void the_switch_to_english_stays_in_the_addresses_and_keeps_the_buddhist_era() {
        SampleTown.register(backend, "english", "ช่อระกา")
                .withUsualPeople()
                .withMeasures()
                .withPublications();
        eventually(() -> assertThat(visitor.get("/o/english?lang=en").body())
                .contains("<html lang=\"en\">")
                .contains("Progress of the measures of fiscal year 2570")
                .contains("2 done, 2 in progress, 4 not started")
                .contains("22 พฤศจิกายน 2569")
                .contains("href=\"/o/english/reports?lang=en\"")
                .containsPattern("<a lang=\"th\" href=\"/o/english/announcements/[^\"/?]+\\?lang=en\"")
                .contains("<span class=\"title\" lang=\"th\">มาตรการป้องกันการรับสินบน")
                .contains("href=\"/o/english\""));
        assertThat(visitor.get("/o/english").body())
                .contains("<html lang=\"th\">")
                .contains("href=\"/o/english?lang=en\"");
        assertThat(visitor.get("/o/none?lang=en").body()).contains("This was not found");
    }

    @Test
    void programs_read_the_list_of_organisations() {
        SampleTown.register(backend, "open-data", "ข้อมูลเปิด");
        eventually(() -> {
            HttpResponse<String> list = visitor.get("/api/v1/organisations");
            assertThat(list.headers().firstValue("Content-Type").orElse("")).startsWith("application/json");
            assertThat(list.body())
                    .startsWith("{\"items\":[")
                    .contains("{\"code\":\"open-data\",\"name\":\"ข้อมูลเปิด\","
                            + "\"fullName\":\"องค์การบริหารส่วนตำบลข้อมูลเปิด\",\"type\":\"tao\","
                            + "\"district\":\"บ้านเหลื่อม\",\"province\":\"นครราชสีมา\","
                            + "\"page\":\"http://127.0.0.1:" + port + "/o/open-data\"}");
        });
        HttpResponse<String> missing = visitor.get("/api/v1/nothing");
        assertThat(missing.statusCode()).isEqualTo(404);
        assertThat(missing.body()).isEqualTo("{\"status\":404}");
    }

    private String search(String words) {
        return visitor.get("/?q=" + URLEncoder.encode(words, StandardCharsets.UTF_8))
                .body();
    }

    private static String codeFor(String path) {
        return "known-" + Integer.toHexString(path.hashCode());
    }
}
