package app.prongsai.ui.portal;

import static app.prongsai.testing.Eventually.eventually;
import static org.assertj.core.api.Assertions.assertThat;

import app.prongsai.announcements.AnnouncementId;
import app.prongsai.announcements.WithdrawAnnouncement;
import app.prongsai.eventstore.proof.Anchors;
import app.prongsai.eventstore.proof.Signer;
import app.prongsai.organisations.ResumeOrganisation;
import app.prongsai.organisations.SuspendOrganisation;
import app.prongsai.platform.Backend;
import app.prongsai.shared.Actor;
import app.prongsai.shared.TenantId;
import app.prongsai.testing.SettableClock;
import app.prongsai.ui.SampleTown;
import app.prongsai.ui.Visit;
import app.prongsai.ui.WholeApplication;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.http.MediaType;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** The description of the public addresses and the addresses agree, in both directions. */
@WholeApplication
class OpenApiTest {

    private static final ObjectMapper JSON = new ObjectMapper();

    @Autowired
    Backend backend;

    @Autowired
    Anchors anchors;

    @Autowired
    Signer signer;

    @Autowired
    SettableClock clock;

    @Autowired
    @Qualifier("requestMappingHandlerMapping")
    RequestMappingHandlerMapping mappings;

    @LocalServerPort
    int port;

    private Visit visitor;
    private JsonNode api;

    @BeforeEach
    void read() throws Exception {
        visitor = new Visit(port);
        api = JSON.readTree(visitor.get("/api/v1/openapi.json").body());
    }

    @Test
    void every_documented_address_answers_as_documented() throws Exception {
        OpenTown town = OpenTown.register(backend, "described", port);
        anchors.anchorDay(town.town().tenant(), OpenTown.DAY, clock.instant(), signer);
        Map<String, String> places = town.places();
        places.put("date", OpenTown.DAY.toString());
        places.put("format", "json");
        eventually(() -> assertThat(
                        visitor.get(filled("/o/{code}/evidence/{file}", places)).statusCode())
                .isEqualTo(200));
        List<String> unlike = new ArrayList<>();
        for (var path : api.get("paths").properties()) {
            compare(path.getKey(), path.getValue().get("get"), places, unlike);
        }
        assertThat(unlike).isEmpty();
    }

    @Test
    void whatever_was_kept_an_organisation_that_is_suspended_is_away_as_documented_until_it_goes_on() throws Exception {
        OpenTown town = OpenTown.register(backend, "turned-away", port);
        TenantId tenant = town.town().tenant();
        Actor operator = Actor.operator(tenant, "operator");
        anchors.anchorDay(tenant, OpenTown.DAY, clock.instant(), signer);
        Map<String, String> places = town.places();
        places.put("date", OpenTown.DAY.toString());
        places.put("format", "json");
        Map<String, JsonNode> responses = new TreeMap<>();
        for (var path : api.get("paths").properties()) {
            if (path.getKey().contains("{code}")) {
                responses.put(filled(path.getKey(), places), path.getValue().at("/get/responses"));
            }
        }
        eventually(() -> assertThat(responses.keySet()).allMatch(address -> answer(address) < 400));
        backend.send(operator, new SuspendOrganisation("ค้างเอกสาร"));
        eventually(() -> assertThat(responses.keySet()).allMatch(address -> answer(address) == 503));
        List<String> unlike = new ArrayList<>();
        for (var address : responses.entrySet()) {
            HttpResponse<String> away = visitor.get(address.getKey());
            content(address.getKey(), resolved(address.getValue().get("503")), away, unlike);
            assertThat(away.body()).as(address.getKey()).doesNotContain("ช่อระกา", "เวทีประชาคม");
        }
        assertThat(unlike).isEmpty();
        backend.send(operator, new ResumeOrganisation());
        eventually(() -> assertThat(responses.keySet()).allMatch(address -> answer(address) < 400));
    }

    private int answer(String address) {
        return visitor.get(address).statusCode();
    }

    @Test
    void what_was_withdrawn_is_gone_as_documented() throws Exception {
        OpenTown town = OpenTown.register(backend, "gone", port);
        Map<String, String> places = town.places();
        backend.send(
                town.town().coordinator(),
                new WithdrawAnnouncement(new AnnouncementId(places.get("announcement")), "ลงผิดวัน"));
        List<String> unlike = new ArrayList<>();
        for (String path : new String[] {"/o/{code}/announcements/{announcement}", "/r/{code}/{mark}/{door}"}) {
            eventually(() -> assertThat(answer(filled(path, places))).isEqualTo(410));
            content(path, documented(path, "410"), visitor.get(filled(path, places)), unlike);
        }
        assertThat(unlike).isEmpty();
    }

    private JsonNode documented(String path, String status) {
        return resolved(api.get("paths").get(path).at("/get/responses").get(status));
    }

    private void compare(String path, JsonNode get, Map<String, String> places, List<String> unlike) throws Exception {
        JsonNode responses = get.get("responses");
        HttpResponse<String> answer = visitor.get(filled(path, places));
        if (answer.body().contains(OpenTown.LINE_SECRET) || answer.body().contains(SampleTown.PASSWORD)) {
            unlike.add(path + " tells a secret");
        }
        if (!responses.has(String.valueOf(answer.statusCode()))) {
            unlike.add(path + " answers " + answer.statusCode());
            return;
        }
        JsonNode documented = responses.get(String.valueOf(answer.statusCode()));
        content(path, documented, answer, unlike);
        if (documented.path("headers").has("ETag")) {
            String tag = answer.headers().firstValue("ETag").orElse("");
            if (tag.isEmpty()
                    || visitor.get(filled(path, places), "If-None-Match", tag).statusCode() != 304) {
                unlike.add(path + " has no ETag that it knows again");
            }
        }
        if (path.contains("{code}")) {
            HttpResponse<String> missing = visitor.get(filled(path.replace("{code}", "nobody"), places));
            if (missing.statusCode() != 404) {
                unlike.add(path + " of nobody answers " + missing.statusCode());
            }
            content(path + " of nobody", resolved(responses.get("404")), missing, unlike);
        }
    }

    private void content(String path, JsonNode response, HttpResponse<String> answer, List<String> unlike)
            throws Exception {
        JsonNode content = response.path("content");
        if (content.isEmpty()) {
            return;
        }
        MediaType type = MediaType.parseMediaType(
                answer.headers().firstValue("Content-Type").orElse("application/octet-stream"));
        for (var media : content.properties()) {
            if (MediaType.parseMediaType(media.getKey()).includes(type)) {
                JsonNode schema = media.getValue().path("schema");
                if (type.getSubtype().equals("json") && !schema.isMissingNode()) {
                    Schemas.problems(api, schema, JSON.readTree(answer.body()), "").stream()
                            .map(problem -> path + problem)
                            .forEach(unlike::add);
                }
                return;
            }
        }
        unlike.add(path + " is " + type);
    }

    @Test
    void every_example_is_what_its_schema_says() {
        List<String> unlike = new ArrayList<>();
        int examples = 0;
        for (var path : api.get("paths").properties()) {
            for (var response : path.getValue().get("get").get("responses").properties()) {
                for (var media : response.getValue().path("content").properties()) {
                    for (var example : media.getValue().path("examples").properties()) {
                        examples++;
                        Schemas.problems(
                                        api,
                                        media.getValue().get("schema"),
                                        example.getValue().get("value"),
                                        "")
                                .forEach(problem -> unlike.add(path.getKey() + problem));
                    }
                }
            }
        }
        assertThat(unlike).isEmpty();
        assertThat(examples).isGreaterThan(8);
    }

    @Test
    void every_table_begins_as_in_its_example() {
        OpenTown town = OpenTown.register(backend, "tables", port);
        Map<String, String> places = town.places();
        int tables = 0;
        for (var path : api.get("paths").properties()) {
            JsonNode example = path.getValue().at("/get/responses/200/content/text~1csv/examples/example/value");
            if (path.getKey().startsWith("/api/") && path.getKey().endsWith(".csv")) {
                assertThat(firstLine(visitor.get(filled(path.getKey(), places)).body()))
                        .as(path.getKey())
                        .isEqualTo(firstLine(example.asText()))
                        .startsWith("\ufeff\"");
                tables++;
            }
        }
        assertThat(tables).isGreaterThan(3);
    }

    private static String firstLine(String table) {
        return table.substring(0, table.indexOf("\r\n"));
    }

    @Test
    void every_set_of_data_has_an_example_and_is_under_the_licence() {
        for (var path : api.get("paths").properties()) {
            JsonNode json = path.getValue()
                    .at("/get/responses/200/content")
                    .path("application/json")
                    .path("schema");
            if (!json.isMissingNode() && !json.path("$ref").asText().endsWith("/Paper")) {
                assertThat(path.getValue().at("/get/responses/200/content/application~1json/examples"))
                        .as(path.getKey())
                        .isNotEmpty();
            }
        }
        assertThat(visitor.get("/api/v1/organisations").headers().firstValue("Link"))
                .hasValue("<https://creativecommons.org/licenses/by/4.0/>; rel=\"license\"");
    }

    @Test
    void no_public_address_is_left_out() {
        Set<String> described = new TreeSet<>();
        api.get("paths").fieldNames().forEachRemaining(described::add);
        Set<String> there = new TreeSet<>();
        mappings.getHandlerMethods().forEach((mapping, handler) -> {
            if (handler.getBeanType().getPackageName().equals(OpenApiTest.class.getPackageName())) {
                mapping.getPatternValues()
                        .forEach(pattern -> there.add(pattern.replaceAll("\\{(\\w+):[^/]*?\\}(?=[./]|$)", "{$1}")));
            }
        });
        there.remove("/error");
        there.removeIf(address -> address.startsWith("/mine/")); // told to one person
        assertThat(described).isEqualTo(there);
    }

    @Test
    void every_field_of_the_data_is_in_the_dictionary_in_both_languages() throws Exception {
        JsonNode dictionary = JSON.readTree(visitor.get("/api/v1/dictionary").body());
        assertThat(dictionary.get("items")).hasSizeGreaterThan(50);
        for (JsonNode field : dictionary.get("items")) {
            assertThat(field.get("thai").asText()).as(field.toString()).isNotBlank();
            assertThat(field.get("english").asText()).as(field.toString()).isNotBlank();
        }
        assertThat(visitor.get("/open-data").body())
                .contains("ความก้าวหน้า (ร้อยละ)")
                .contains("/api/v1/openapi.json")
                .contains("CC BY 4.0");
        assertThat(visitor.get("/open-data?lang=en").body()).contains("Number of its guidelines");
    }

    private JsonNode resolved(JsonNode node) {
        JsonNode reference = node.path("$ref");
        return reference.isMissingNode() ? node : api.at(reference.asText().substring(1));
    }

    private static String filled(String path, Map<String, String> places) {
        String filled = path;
        for (var place : places.entrySet()) {
            filled = filled.replace(
                    "{" + place.getKey() + "}", URLEncoder.encode(place.getValue(), StandardCharsets.UTF_8));
        }
        return filled;
    }
}
