package app.prongsai.ui.portal;

import static app.prongsai.testing.Eventually.eventually;
import static org.assertj.core.api.Assertions.assertThat;

import app.prongsai.platform.Backend;
import app.prongsai.readmodel.TenantFiles;
import app.prongsai.reports.ApprovalChainOf;
import app.prongsai.reports.ApprovalStep;
import app.prongsai.reports.EndorseReport;
import app.prongsai.reports.PublishReport;
import app.prongsai.reports.ReportDesk;
import app.prongsai.reports.RoundId;
import app.prongsai.reports.SetApprovalChain;
import app.prongsai.reports.SubmitReport;
import app.prongsai.reports.document.OfficialText;
import app.prongsai.shared.Role;
import app.prongsai.ui.SampleTown;
import app.prongsai.ui.Visit;
import app.prongsai.ui.WholeApplication;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.http.HttpResponse;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.web.util.HtmlUtils;

@WholeApplication
class PublishedReportPagesTest {

    private static final RoundId ROUND = new RoundId("2570-6");
    private static final Pattern THAI = Pattern.compile("[ก-๙]");
    private static final LocalDate DAY = LocalDate.of(2026, 11, 22);

    @Autowired
    Backend backend;

    @LocalServerPort
    int port;

    @Test
    void the_public_reads_progress_until_the_first_version_and_every_version_for_good() {
        SampleTown town = SampleTown.register(backend, "editions", "ช่อระกา")
                .withUsualPeople()
                .withMeasures()
                .withPublications();
        Visit visitor = new Visit(port);
        String address = "/o/editions/reports/2570/6";
        eventually(() -> assertThat(visitor.get(address).body()).contains("ยังไม่ใช่ฉบับที่ลงนามเผยแพร่"));
        assertThat(visitor.get(address + "/v/1").statusCode()).isEqualTo(404);

        publish(town, 1);
        eventually(() -> assertThat(visitor.get(address).body())
                .contains("ฉบับเผยแพร่ที่ 1")
                .contains("ค่าตรวจสอบเนื้อหา")
                .doesNotContain("ยังไม่ใช่ฉบับที่ลงนามเผยแพร่"));
        publish(town, 2);
        eventually(() -> assertThat(visitor.get(address).body()).contains("ฉบับเผยแพร่ที่ 2"));
        assertThat(visitor.get(address + "/v/1").body()).contains("ลป ๑/๑").doesNotContain("ลป ๑/๒");
        assertThat(visitor.get(address + "/v/1").body()).contains("href=\"" + address + "/v/1.xlsx\"");
        assertThat(visitor.get(address + "/v/1.json").body()).contains("ลป ๑/๑").doesNotContain("ลป ๑/๒");
        assertThat(visitor.get(address + ".json").body()).contains("ลป ๑/๒");
        assertThat(visitor.get(address + "/v/3.pdf").statusCode()).isEqualTo(404);
        assertThat(visitor.get(address + "/v/3").statusCode()).isEqualTo(404);
        assertThat(visitor.get(address + "/v/1").body())
                .contains("ฉบับนี้ไม่ใช่ฉบับล่าสุด มีฉบับเผยแพร่ที่ 2 แล้ว")
                .contains(">http://127.0.0.1:" + port + address + "/v/1</a>")
                .contains("src=\"" + address + "/v/1/qr.svg\"");
        assertThat(visitor.get(address).body())
                .doesNotContain("ฉบับนี้ไม่ใช่ฉบับล่าสุด")
                .contains(">http://127.0.0.1:" + port + address + "/v/2</a>");
        String first = visitor.get(address + "/v/1/qr.svg").body();
        assertThat(first).startsWith("<svg").contains("<path d='M");
        assertThat(visitor.get(address + "/qr.svg").body()).startsWith("<svg").isNotEqualTo(first);
        assertThat(visitor.get(address + "/v/3/qr.svg").statusCode()).isEqualTo(404);
        anybodyCanComputeTheHashOf(visitor, address + "/v/1");
        anybodyCanComputeTheHashOf(visitor, address + "/v/2");
        assertThat(visitor.get(address + "/v/3/content.json").statusCode()).isEqualTo(404);
    }

    private static void anybodyCanComputeTheHashOf(Visit visitor, String version) {
        String page = visitor.get(version).body();
        HttpResponse<byte[]> content = visitor.download(version + "/content.json");
        assertThat(page).contains("href=\"" + version + "/content.json\"");
        assertThat(content.statusCode()).isEqualTo(200);
        assertThat(page).contains("<code>" + TenantFiles.hash(content.body()) + "</code>");
        assertThat(visitor.get(version + ".json").body()).contains(TenantFiles.hash(content.body()));
        theContentSaysNothingThat(page, content.body());
    }

    private static void theContentSaysNothingThat(String pageHides, byte[] content) {
        String shown = squashed(HtmlUtils.htmlUnescape(pageHides.replaceAll("<[^>]*>", " ")));
        List<String> said = new ArrayList<>();
        JsonNode frozen = read(content);
        ((ObjectNode) frozen).remove("shortTitle"); // the heading once more, abbreviated
        collect(frozen, said);
        assertThat(said)
                .hasSizeGreaterThan(20)
                .allSatisfy(text -> assertThat(shown).contains(squashed(OfficialText.of(text))));
    }

    private static JsonNode read(byte[] content) {
        try {
            return new ObjectMapper().readTree(content);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Everything in words; ids, dates and codes of programs have no Thai letters. */
    private static void collect(JsonNode node, List<String> said) {
        if (node.isTextual() && THAI.matcher(node.asText()).find()) {
            said.add(node.asText());
        }
        node.forEach(child -> collect(child, said));
    }

    private static String squashed(String text) {
        return text.replaceAll("\\s", "");
    }

    private void publish(SampleTown town, int version) {
        backend.send(town.coordinator(), new SetApprovalChain(List.of(ApprovalStep.CLERK)));
        eventually(() -> assertThat(
                        backend.ask(town.coordinator(), new ApprovalChainOf()).steps())
                .containsExactly(ApprovalStep.CLERK));
        eventually(() -> backend.send(town.coordinator(), new SubmitReport(ROUND, DAY, "ข้อมูลที่ขาดจะตามมา")));
        eventually(() -> backend.send(
                town.as("clerk", Set.of("clerk-office"), Role.CLERK), new EndorseReport(ROUND, version, "")));
        backend.send(town.coordinator(), new PublishReport(ROUND, version, "ลป 1/" + version, DAY));
        eventually(() -> assertThat(
                        backend.ask(town.coordinator(), new ReportDesk(ROUND)).published())
                .hasSize(version));
    }
}
