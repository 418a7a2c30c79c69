package app.prongsai.ui.portal;

import static app.prongsai.testing.Eventually.eventually;
import static org.assertj.core.api.Assertions.assertThat;

import app.prongsai.organisations.OrganisationType;
import app.prongsai.organisations.RegisterOrganisation;
import app.prongsai.platform.Backend;
import app.prongsai.shared.Actor;
import app.prongsai.shared.TenantId;
import app.prongsai.ui.SampleTown;
import app.prongsai.ui.Visit;
import app.prongsai.ui.WholeApplication;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

@WholeApplication
class NationalPagesTest {

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
    void organisations_are_compared_by_province_and_type_from_what_is_published() throws Exception {
        register("national-1", OrganisationType.CITY, "ยะลา");
        register("national-2", OrganisationType.TAO, "ยะลา");
        OpenTown.register(backend, "national-3", port);
        SampleTown.register(backend, "national-4", "ช่อระกา")
                .withUsualPeople()
                .withMeasures()
                .withPublications();
        eventually(() -> {
            JsonNode open = entry("national-3");
            assertThat(open.get("measures").asInt()).isEqualTo(8);
            assertThat(open.get("done").asInt()).isEqualTo(2);
            assertThat(open.get("inProgress").asInt()).isEqualTo(2);
            assertThat(open.get("notStarted").asInt()).isEqualTo(4);
            assertThat(open.get("published").toString()).isEqualTo("[\"6\"]");
            assertThat(entry("national-4").get("measures").asInt()).isEqualTo(8);
        });
        assertThat(entry("national-4").get("published"))
                .as("an open round is no published report")
                .isEmpty();
        assertThat(entry("national-1").get("measures").asInt()).isZero();
        assertThat(visitor.get("/api/v1/overview/2570.csv").body())
                .contains(
                        "\"national-3\",\"ช่อระกา\",\"องค์การบริหารส่วนตำบลช่อระกา\",\"tao\",\"บ้านเหลื่อม\",\"นครราชสีมา\",\"8\",\"2\",\"2\",\"4\",\"6\"");

        String province = visitor.get("/overview/2570/" + encoded("ยะลา")).body();
        assertThat(province)
                .contains("จังหวัดยะลา ปีงบประมาณ 2570", "href=\"/o/national-1\"", "href=\"/o/national-2\"")
                .doesNotContain("national-3");
        assertThat(visitor.get("/overview/2570/" + encoded("ยะลา") + "?type=city")
                        .body())
                .contains("national-1")
                .doesNotContain("href=\"/o/national-2\"");
        assertThat(visitor.get("/overview").body())
                .contains("ภาพรวมทั้งประเทศ ปีงบประมาณ 2570")
                .contains("href=\"/overview/2570/" + encoded("ยะลา") + "\"")
                .contains("เทศบาลนคร");
    }

    @Test
    void a_province_that_has_no_organisation_here_and_a_year_that_is_none_are_not_there() {
        assertThat(visitor.get("/overview/2570/" + encoded("<script>")).statusCode())
                .isIn(400, 404);
        assertThat(visitor.get("/overview/2570/" + encoded("แอตแลนติส")).statusCode())
                .isEqualTo(404);
        assertThat(visitor.get("/overview/25700").statusCode()).isEqualTo(404);
    }

    private JsonNode entry(String code) {
        try {
            for (JsonNode entry : new ObjectMapper()
                    .readTree(visitor.get("/api/v1/overview/2570").body())
                    .get("items")) {
                if (entry.get("code").asText().equals(code)) {
                    return entry;
                }
            }
        } catch (JsonProcessingException e) {
            throw new AssertionError(e);
        }
        throw new AssertionError(code + " is not there");
    }

    private void register(String code, OrganisationType type, String province) {
        backend.send(
                Actor.operator(new TenantId(code), "operator"),
                new RegisterOrganisation("แห่งหนึ่ง", type, "เมือง", province, null));
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
