package app.prongsai.disclosure.pack;

import static app.prongsai.testing.Eventually.eventually;
import static org.assertj.core.api.Assertions.assertThat;

import app.prongsai.disclosure.AddressCheck;
import app.prongsai.disclosure.ChecklistOffice;
import app.prongsai.disclosure.FrozenPack;
import app.prongsai.disclosure.ItemCode;
import app.prongsai.disclosure.read.ClarificationPack;
import app.prongsai.disclosure.write.AdoptItemList;
import app.prongsai.disclosure.write.AnswerItem;
import app.prongsai.disclosure.write.DeclareNotApplicable;
import app.prongsai.disclosure.write.FreezeClarificationPack;
import app.prongsai.disclosure.write.RecordAddressCheck;
import app.prongsai.eventstore.Commit;
import app.prongsai.eventstore.CommitLog;
import app.prongsai.platform.Backend;
import app.prongsai.readmodel.TenantFiles;
import app.prongsai.shared.Actor;
import app.prongsai.shared.Channel;
import app.prongsai.testing.BackendUnderTest;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.support.StaticListableBeanFactory;
import org.springframework.boot.test.context.SpringBootTest;

@SpringBootTest(classes = BackendUnderTest.class)
class ClarificationPackTest {

    private static final Instant NOW = Instant.parse("2026-11-22T03:00:00Z");
    private static final String HASH = "cd".repeat(32);
    private static final String OUTSIDE = "https://www.rimthan.go.th/o3";

    @Autowired
    Backend backend;

    @Autowired
    CommitLog log;

    @Autowired
    TenantFiles files;

    @Autowired
    LogHead heads;

    @Test
    void a_pack_holds_the_own_pages_as_they_are_served_what_is_known_of_others_and_the_sums_of_all()
            throws IOException {
        ChecklistOffice office = office("pack-content");
        String own = "/o/pack-content/reports/2570/6";
        office.answer(2570, "O1", own, own + ".pdf", "/o/pack-content/gone");
        office.confirm(2570, "O1");
        office.answer(2570, "O3", OUTSIDE, OUTSIDE + "/never");
        backend.send(
                Actor.system(office.tenant(), Channel.CLOCK),
                new RecordAddressCheck(2570, new ItemCode("O3"), new AddressCheck(OUTSIDE, false, "404", HASH, NOW)));
        eventually(() -> assertThat(office.item(2570, "O3").dead()).isTrue());
        byte[] page = "<p>รายงาน</p>".getBytes(StandardCharsets.UTF_8);
        byte[] pdf = {'%', 'P', 'D', 'F'};
        Map<String, byte[]> pack =
                unzipped(office, Map.of(own, page, own + ".pdf", pdf, "/o/pack-content/oit/2570/O1", page));

        assertThat(pack.keySet())
                .containsExactly(
                        "index.html",
                        "index.csv",
                        "log-head.txt",
                        "pages/O1-1.html",
                        "pages/O1-2.pdf",
                        "items/O1.html",
                        "SHA256SUMS");
        assertThat(pack.get("pages/O1-1.html")).isEqualTo(page);
        pack.forEach((name, bytes) -> {
            if (!name.equals("SHA256SUMS")) {
                assertThat(text(pack, "SHA256SUMS")).contains(TenantFiles.hash(bytes) + "  " + name + "\n");
            }
        });
        String csv = text(pack, "index.csv");
        assertThat(csv).startsWith("\uFEFF\"ข้อ\",\"รายการ\"").endsWith("\r\n");
        assertThat(csv.split("\r\n")).hasSize(1 + 26 + 2 + 1);
        assertThat(line(csv, own + "\""))
                .contains("\"https://prongsai.example" + own + "\"")
                .contains("\"ยืนยันแล้ว\"")
                .contains(",\"200\",\"" + TenantFiles.hash(page) + "\",\"pages/O1-1.html\"")
                .contains("2026-11-22T03:00:00Z");
        assertThat(line(csv, "/gone")).contains("\"404\"").endsWith(",\"\"");
        assertThat(line(csv, OUTSIDE + "\"")).contains("\"ตอบแล้ว รอยืนยัน\"").contains("\"404\",\"" + HASH + "\"");
        assertThat(line(csv, "/never")).contains("ยังไม่เคยตรวจ");
        assertThat(text(pack, "index.html"))
                .contains("องค์การบริหารส่วนตำบลริมธาร")
                .contains("22 พฤศจิกายน 2569 10:00 น.")
                .contains("href=\"pages/O1-1.html\"");
        Commit last = log.history(office.tenant(), 1, 200).getLast();
        assertThat(text(pack, "log-head.txt"))
                .isEqualTo("organisation=pack-content\nchain=" + last.chain() + "\nhash=" + last.hash() + "\nat=" + NOW
                        + "\n");
    }

    @Test
    void hostile_texts_stay_texts_in_the_table_and_on_the_page() throws IOException {
        ChecklistOffice office = office("pack-hostile");
        backend.send(
                office.coordinator(),
                new AnswerItem(
                        2570,
                        new ItemCode("O1"),
                        List.of("https://x.go.th/?a=1&b=2"),
                        "=HYPERLINK(\"https://evil.example\")\n<script>alert(1)</script>"));
        backend.send(
                office.coordinator(), new DeclareNotApplicable(2570, new ItemCode("O2"), "@SUM(A1) \"<img src=x>\""));
        eventually(() -> assertThat(office.item(2570, "O2").remark()).isNotNull());
        Map<String, byte[]> pack = unzipped(office, Map.of());
        assertThat(text(pack, "index.csv"))
                .contains("\"'=HYPERLINK(\"\"https://evil.example\"\")")
                .contains("\"ไม่เกี่ยวข้อง: @SUM(A1) \"\"<img src=x>\"\"\"");
        assertThat(text(pack, "index.html"))
                .doesNotContain("<script")
                .doesNotContain("<img")
                .contains("&lt;script&gt;alert(1)&lt;/script&gt;")
                .contains("href=\"https://x.go.th/?a=1&amp;b=2\"");
    }

    @Test
    void a_frozen_pack_is_found_by_the_hash_that_the_log_tells() {
        ChecklistOffice office = office("pack-frozen");
        office.answer(2570, "O1", "/o/pack-frozen");
        long before = log.history(office.tenant(), 1, 200).size();
        backend.send(office.coordinator(), new FreezeClarificationPack(2570));
        eventually(() -> assertThat(office.list(2570).packs()).hasSize(1));
        FrozenPack pack = office.list(2570).packs().getFirst();
        assertThat(pack.chain()).isEqualTo(before);
        assertThat(pack.pages()).isEqualTo(1);
        byte[] bytes = backend.ask(office.coordinator(), new ClarificationPack(2570, pack.hash()))
                .bytes();
        assertThat(TenantFiles.hash(bytes)).isEqualTo(pack.hash());
        assertThat(bytes).hasSize(pack.size());
        assertThat(log.history(office.tenant(), before + 1, 1)
                        .getFirst()
                        .events()
                        .getFirst()
                        .payload())
                .containsEntry("pack", pack.hash());
    }

    private ChecklistOffice office(String code) {
        ChecklistOffice office = ChecklistOffice.open(backend, code);
        backend.send(office.coordinator(), new AdoptItemList(2570));
        eventually(() -> assertThat(office.list(2570).adopted()).isTrue());
        return office;
    }

    private Map<String, byte[]> unzipped(ChecklistOffice office, Map<String, byte[]> served) throws IOException {
        OwnPages pages = path -> Optional.of(
                served.containsKey(path)
                        ? new OwnPages.OwnPage(
                                200,
                                path.endsWith(".pdf") ? "application/pdf" : "text/html;charset=UTF-8",
                                served.get(path))
                        : new OwnPages.OwnPage(404, "text/html", new byte[] {'?'}));
        StaticListableBeanFactory beans = new StaticListableBeanFactory(Map.of("pages", pages));
        ClarificationPacks packs = new ClarificationPacks(
                backend, heads, files, beans.getBeanProvider(OwnPages.class), "https://prongsai.example/");
        String hash = packs.make(office.tenant(), office.list(2570), NOW).hash();
        Map<String, byte[]> entries = new LinkedHashMap<>();
        try (ZipInputStream zip = new ZipInputStream(
                new ByteArrayInputStream(files.find(office.tenant(), hash).orElseThrow()))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                entries.put(entry.getName(), zip.readAllBytes());
            }
        }
        return entries;
    }

    private static String text(Map<String, byte[]> pack, String name) {
        return new String(pack.get(name), StandardCharsets.UTF_8);
    }

    private static String line(String csv, String part) {
        return csv.lines().filter(line -> line.contains(part)).findFirst().orElseThrow();
    }
}
