package app.prongsai.ui.portal;

import static app.prongsai.testing.Eventually.eventually;
import static org.assertj.core.api.Assertions.assertThat;

import app.prongsai.platform.Backend;
import app.prongsai.ui.SampleTown;
import app.prongsai.ui.Visit;
import app.prongsai.ui.WholeApplication;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** What search engines and those who pass a page on find out about it, and what people find at the foot of every page. */
@WholeApplication
class FindablePagesTest {

    private static final Pattern PLACE = Pattern.compile("<loc>([^<]+)</loc>");
    private static final Pattern FACTS = Pattern.compile("<script type=\"application/ld\\+json\">([^<]+)</script>");

    @Autowired
    Backend backend;

    @LocalServerPort
    int port;

    Visit visitor;
    String base;

    @BeforeEach
    void visit() {
        visitor = new Visit(port);
        base = "http://127.0.0.1:" + port;
    }

    @Test
    void a_page_says_what_it_is_and_its_one_address_in_each_language() throws Exception {
        SampleTown.register(backend, "about", "ช่อระกา");
        for (String address : new String[] {"/o/about", "/o/about?utm_source=x", "/o/about?lang=th"}) {
            assertThat(visitor.get(address).body())
                    .contains(
                            "<meta name=\"description\" content=\"มาตรการ ความก้าวหน้า รายงาน และประกาศขององค์การบริหารส่วนตำบลช่อระกา "
                                    + "อำเภอบ้านเหลื่อม จังหวัดนครราชสีมา\">")
                    .contains("<link rel=\"canonical\" href=\"" + base + "/o/about\">")
                    .contains("<link rel=\"alternate\" hreflang=\"en\" href=\"" + base + "/o/about?lang=en\">")
                    .contains("<meta property=\"og:title\" content=\"องค์การบริหารส่วนตำบลช่อระกา\">")
                    .contains("<meta property=\"og:url\" content=\"" + base + "/o/about\">");
        }
        String english = visitor.get("/o/about?lang=en").body();
        assertThat(english)
                .contains("<link rel=\"canonical\" href=\"" + base + "/o/about?lang=en\">")
                .contains("<meta property=\"og:locale\" content=\"en_GB\">");
        JsonNode organisation = facts(english);
        assertThat(organisation.get("@type").asText()).isEqualTo("GovernmentOrganization");
        assertThat(organisation.get("name").asText()).isEqualTo("องค์การบริหารส่วนตำบลช่อระกา");
        assertThat(organisation.at("/address/addressRegion").asText()).isEqualTo("นครราชสีมา");
        JsonNode data = facts(visitor.get("/open-data").body());
        assertThat(data.get("@type").asText()).isEqualTo("Dataset");
        assertThat(data.get("license").asText()).isEqualTo("https://creativecommons.org/licenses/by/4.0/");
        assertThat(visitor.get("/o/nobody").body())
                .contains("<meta name=\"robots\" content=\"noindex\">")
                .doesNotContain("canonical", "og:url");
    }

    @Test
    void what_describes_an_organisation_to_programs_cannot_end_its_element() {
        SampleTown town =
                SampleTown.register(backend, "about-hostile", "</script><b>&").withUsualPeople();
        String page = visitor.get("/o/" + town.tenant().code()).body();
        assertThat(page).doesNotContain("</script><b>").contains("\\u003c/script");
    }

    @Test
    void every_address_of_the_sitemaps_is_there() {
        OpenTown.register(backend, "mapped", port);
        assertThat(visitor.get("/robots.txt").body())
                .contains("Disallow: /app\n")
                .contains("Sitemap: " + base + "/sitemap.xml\n");
        eventually(() -> assertThat(visitor.get("/sitemap.xml").body())
                .contains("<sitemap><loc>" + base + "/o/mapped/sitemap.xml</loc></sitemap>"));
        assertThat(visitor.get("/sitemap.xml").body()).contains("<loc>" + base + "/sitemap-pages.xml</loc>");
        eventually(() -> assertThat(visitor.get("/sitemap-pages.xml").body()).contains("/overview/2570/"));
        String pages = visitor.get("/sitemap-pages.xml").body();
        assertThat(pages).contains(base + "/<", base + "/overview<", base + "/open-data<");
        every(pages, 6);
        String map = visitor.get("/o/mapped/sitemap.xml").body();
        assertThat(map)
                .contains("/o/mapped/reports/2570/6<", "/o/mapped/announcements/open-day<", "/o/mapped/oit/2570/O1<");
        every(map, 20);
    }

    private void every(String map, int few) {
        Matcher place = PLACE.matcher(map);
        int places = 0;
        while (place.find()) {
            places++;
            String path = place.group(1).substring(base.length());
            assertThat(visitor.get(path).statusCode()).as(path).isEqualTo(200);
        }
        assertThat(places).isGreaterThan(few);
    }

    @Test
    void every_page_leads_to_its_statements_and_these_say_who_answers_for_it() {
        SampleTown.register(backend, "stated", "ช่อระกา");
        assertThat(visitor.get("/o/stated/reports").body())
                .contains("href=\"/o/stated/accessibility\"", "href=\"/o/stated/privacy\"", "href=\"/open-data\"");
        assertThat(visitor.get("/").body()).contains("href=\"/accessibility\"", "href=\"/privacy\"");
        assertThat(visitor.get("/o/stated/privacy").body())
                .contains("ผู้ควบคุมข้อมูลคือองค์การบริหารส่วนตำบลช่อระกา")
                .contains("ท่านยินยอมให้หน่วยงานเก็บรหัสผู้ใช้ LINE");
        assertThat(visitor.get("/o/stated/accessibility").body()).contains("WCAG 2.2 ระดับ AA", "ช่อระกา");
        assertThat(visitor.get("/privacy?lang=en").body()).contains("Stop news");
    }

    private static JsonNode facts(String page) throws Exception {
        Matcher facts = FACTS.matcher(page);
        assertThat(facts.find()).isTrue();
        return new ObjectMapper().readTree(facts.group(1));
    }
}
