package app.prongsai.ui.portal;

import static org.assertj.core.api.Assertions.assertThat;

import app.prongsai.eventstore.proof.Anchor;
import app.prongsai.eventstore.proof.Anchors;
import app.prongsai.eventstore.proof.Signer;
import app.prongsai.platform.Backend;
import app.prongsai.shared.TenantId;
import app.prongsai.testing.SettableClock;
import app.prongsai.ui.SampleTown;
import app.prongsai.ui.Visit;
import app.prongsai.ui.WholeApplication;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.security.KeyFactory;
import java.security.Signature;
import java.security.spec.X509EncodedKeySpec;
import java.time.LocalDate;
import java.util.Base64;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

@WholeApplication
class ProofPagesTest {

    private static final LocalDate DAY = LocalDate.of(2026, 11, 23);

    @Autowired
    Backend backend;

    @Autowired
    Anchors anchors;

    @Autowired
    Signer signer;

    @Autowired
    SettableClock clock;

    @LocalServerPort
    int port;

    Visit visitor;

    @BeforeEach
    void visit() {
        visitor = new Visit(port);
    }

    @Test
    void an_outsider_checks_a_days_signed_head_with_nothing_but_its_json() throws Exception {
        anchored("outsider");
        String page = visitor.get("/o/outsider/proof/2026-11-23").body();
        JsonNode head = new ObjectMapper().readTree(page);
        String text = "prongsai-anchor-1\n"
                + "organisation=" + head.get("organisation").asText() + "\n"
                + "date=" + head.get("date").asText() + "\n"
                + "chain=" + head.get("chain").asText() + "\n"
                + "hash=" + head.get("hash").asText() + "\n"
                + "at=" + head.get("at").asText() + "\n";
        assertThat(genuine(head, text)).isTrue();
        assertThat(genuine(head, text.replace("chain=1\n", "chain=2\n"))).isFalse();
        assertThat(new ObjectMapper().readTree(visitor.get("/proof/key").body()).get("publicKey"))
                .isEqualTo(head.get("publicKey"));
    }

    private static boolean genuine(JsonNode head, String text) throws Exception {
        byte[] key = Base64.getDecoder().decode(head.get("publicKey").asText());
        Signature check = Signature.getInstance(head.get("algorithm").asText());
        check.initVerify(KeyFactory.getInstance("Ed25519").generatePublic(new X509EncodedKeySpec(key)));
        check.update(text.getBytes(StandardCharsets.UTF_8));
        return check.verify(Base64.getDecoder().decode(head.get("signature").asText()));
    }

    @Test
    void the_latest_heads_are_listed_newest_first_and_linked_from_the_public_page() throws Exception {
        Anchor first = anchored("heads");
        anchors.anchorDay(new TenantId("heads"), DAY.plusDays(1), clock.instant(), signer);
        JsonNode items = new ObjectMapper()
                .readTree(visitor.get("/o/heads/proof").body())
                .get("items");
        assertThat(items.findValuesAsText("date")).containsExactly("2026-11-24", "2026-11-23");
        assertThat(items.get(1).get("hash").asText()).isEqualTo(first.hash());
        assertThat(visitor.get("/o/heads").body())
                .contains("หลักฐานความสมบูรณ์ของบันทึก", "href=\"/o/heads/proof\"", "href=\"/proof\"");
        assertThat(visitor.get("/o/heads/proof").headers().firstValue("Access-Control-Allow-Origin"))
                .hasValue("*");
        HttpResponse<String> page = visitor.get("/proof");
        assertThat(page.body())
                .contains(
                        "ตรวจสอบว่าบันทึกไม่ถูกแก้ไขย้อนหลัง", "http://127.0.0.1:" + port + "</span>/o/9900001/proof/")
                .contains("field() { sed -n \"s/.*\\\"$1\\\":");
        assertThat(page.headers().firstValue("Access-Control-Allow-Origin")).isEmpty();
        assertThat(visitor.get("/proof?lang=en").body()).contains("Signature Verified Successfully");
    }

    @Test
    void a_day_without_a_head_a_malformed_day_and_nobodys_code_are_not_there() {
        anchored("few");
        assertThat(visitor.get("/o/few/proof/2026-11-25").statusCode()).isEqualTo(404);
        assertThat(visitor.get("/o/few/proof/yesterday").statusCode()).isEqualTo(404);
        assertThat(visitor.get("/o/nobody/proof").statusCode()).isEqualTo(404);
        assertThat(visitor.get("/proof/nothing").statusCode()).isEqualTo(404);
    }

    private Anchor anchored(String code) {
        SampleTown.register(backend, code, "ช่อระกา");
        return anchors.anchorDay(new TenantId(code), DAY, clock.instant(), signer)
                .orElseThrow();
    }
}
