package app.prongsai.ui.portal;

import static app.prongsai.testing.Eventually.eventually;
import static org.assertj.core.api.Assertions.assertThat;

import app.prongsai.disclosure.ItemCode;
import app.prongsai.disclosure.read.ChecklistYears;
import app.prongsai.disclosure.write.AdoptItemList;
import app.prongsai.disclosure.write.AnswerItem;
import app.prongsai.disclosure.write.ConfirmItem;
import app.prongsai.disclosure.write.DeclareNotApplicable;
import app.prongsai.platform.Backend;
import app.prongsai.ui.SampleTown;
import app.prongsai.ui.Visit;
import app.prongsai.ui.WholeApplication;
import java.net.http.HttpResponse;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

@WholeApplication
class OitPagesTest {

    private static final String HOSTILE = "<script>alert(1)</script>\"'&amp;";

    @Autowired
    Backend backend;

    @LocalServerPort
    int port;

    Visit visitor;

    @BeforeEach
    void visit() {
        visitor = new Visit(port);
    }

    @Test
    void every_item_has_a_page_of_its_own_that_leads_to_where_it_is_answered() {
        SampleTown town = adopted("oit-pages");
        answered(town, "O1", "ดูแผนผังด้านบน", "/o/oit-pages", "https://www.chaoraka.go.th/o1?a=1&b=2");
        answer(town, "O2", "ยังไม่ยืนยัน", "https://www.chaoraka.go.th/o2");
        eventually(() -> assertThat(visitor.get("/o/oit-pages/oit/2570/O1").body())
                .contains("<h1 lang=\"th\">O1 โครงสร้างและอำนาจหน้าที่</h1>")
                .contains("href=\"/o/oit-pages\"")
                .contains("href=\"https://www.chaoraka.go.th/o1?a=1&amp;b=2\"")
                .contains("ดูแผนผังด้านบน")
                .contains("22 พฤศจิกายน 2569")
                .contains("แนวทางเบื้องต้น"));
        assertThat(visitor.get("/o/oit-pages/oit/2570/O2").body())
                .contains("อยู่ระหว่างจัดเตรียม")
                .doesNotContain("chaoraka.go.th/o2");
        assertThat(visitor.get("/o/oit-pages/oit/2570").body())
                .contains("OIT ปีงบประมาณ 2570")
                .contains("พร้อมแล้ว 3%")
                .contains("จึงใช้รายการของปี 2569 ไปก่อน")
                .contains("10.2 มาตรการภายในเพื่อป้องกันการทุจริต")
                .contains("href=\"/o/oit-pages/oit/2570/O26\"");
        assertThat(visitor.get("/o/oit-pages/oit").body()).contains("href=\"/o/oit-pages/oit/2570\"");
        assertThat(visitor.get("/o/oit-pages").body()).contains("href=\"/o/oit-pages/oit/2570\"");
        assertThat(visitor.get("/o/oit-pages/oit/2570/O1?lang=en").body()).contains("Where to look", "Tentative");
    }

    @Test
    void programs_read_the_year_with_absolute_addresses() {
        SampleTown town = adopted("oit-json");
        answered(town, "O1", "", "/o/oit-json");
        String base = "http://127.0.0.1:" + port;
        eventually(() -> {
            HttpResponse<String> data = visitor.get("/o/oit-json/oit/2570.json");
            assertThat(data.headers().firstValue("Content-Type").orElse("")).startsWith("application/json");
            assertThat(data.body())
                    .startsWith(
                            "{\"organisation\":\"oit-json\",\"fiscalYear\":2570,\"listYear\":2569,\"ready\":3,\"items\":[")
                    .contains("\"page\":\"" + base + "/o/oit-json/oit/2570/O1\",\"addresses\":[\"" + base
                            + "/o/oit-json\"],\"explanation\":\"\",\"answeredAt\":\"2026-11-22T");
        });
    }

    @Test
    void hostile_texts_stay_text() {
        SampleTown town = adopted("oit-hostile-page");
        answered(town, "O1", HOSTILE, "https://www.chaoraka.go.th/");
        backend.send(town.coordinator(), new DeclareNotApplicable(2570, new ItemCode("O2"), HOSTILE));
        eventually(
                () -> assertThat(visitor.get("/o/oit-hostile-page/oit/2570/O2").body())
                        .contains("&lt;script&gt;alert(1)"));
        for (String path : List.of("/oit", "/oit/2570", "/oit/2570/O1", "/oit/2570/O2")) {
            assertThat(visitor.get("/o/oit-hostile-page" + path).body())
                    .doesNotContain("<script>", "<script src", "style=");
        }
    }

    @Test
    void pages_leave_no_cookie_and_answer_304_and_what_is_not_there_is_404() {
        adopted("oit-quiet");
        HttpResponse<String> page = visitor.get("/o/oit-quiet/oit/2570");
        assertThat(page.headers().firstValue("Set-Cookie")).isEmpty();
        String tag = page.headers().firstValue("ETag").orElseThrow();
        assertThat(visitor.get("/o/oit-quiet/oit/2570", "If-None-Match", tag).statusCode())
                .isEqualTo(304);
        SampleTown.register(backend, "oit-without", "ไม่มี");
        assertThat(visitor.get("/o/oit-without/oit").body()).contains("องค์กรยังไม่ได้เริ่มรายการเปิดเผยข้อมูล");
        for (String path : List.of(
                "/o/oit-quiet/oit/2569",
                "/o/oit-quiet/oit/2570/O99",
                "/o/oit-quiet/oit/abc",
                "/o/oit-quiet/oit/99999.json",
                "/o/oit-without/oit/2570",
                "/o/nobody/oit",
                "/o/nobody/oit/2570.json")) {
            assertThat(visitor.get(path).statusCode()).as(path).isEqualTo(404);
        }
    }

    private SampleTown adopted(String code) {
        SampleTown town = SampleTown.register(backend, code, "ช่อระกา");
        backend.send(town.coordinator(), new AdoptItemList(2570));
        eventually(() -> assertThat(
                        backend.ask(town.coordinator(), new ChecklistYears()).years())
                .containsExactly(2570));
        return town;
    }

    private void answer(SampleTown town, String item, String explanation, String... addresses) {
        backend.send(town.coordinator(), new AnswerItem(2570, new ItemCode(item), List.of(addresses), explanation));
    }

    private void answered(SampleTown town, String item, String explanation, String... addresses) {
        answer(town, item, explanation, addresses);
        backend.send(town.coordinator(), new ConfirmItem(2570, new ItemCode(item)));
    }
}
