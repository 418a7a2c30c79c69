package app.prongsai.bot.simulator.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.json.JsonMapper;

class MessageRulesTest {

    private static final String THREE_UNITS_ONE_CLUSTER = "กี่";
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final MessageRules rules = new MessageRules();

    @Test
    void one_to_five_messages_are_accepted() {
        assertThat(refusal(text("สวัสดี"))).isEmpty();
        assertThat(refusal(times(5, text("สวัสดี")))).isEmpty();
        assertRefused("[" + times(6, text("สวัสดี")) + "]", "messages", "Size must be between 1 and 5");
        assertRefused("[]", "messages", "Size must be between 1 and 5");
        assertRefused("\"text\"", "messages", "Size must be between 1 and 5");
        assertRefused("null", "messages", "Size must be between 1 and 5");
    }

    @Test
    void a_text_is_counted_in_utf_16_units() {
        assertThat(refusal(text("ก".repeat(5000)))).isEmpty();
        assertThat(refusal(text("😀".repeat(2500)))).isEmpty();
        assertRefusedIn(text("😀".repeat(2500) + "."), "messages[0].text", "Length must be between 0 and 5000");
        assertRefusedIn(text(THREE_UNITS_ONE_CLUSTER.repeat(1667)), "messages[0].text", "Length");
    }

    @Test
    void an_empty_or_missing_text_is_refused_at_its_place() {
        assertRefusedIn(text("ดี") + "," + text(""), "messages[1].text", "May not be empty");
        assertRefusedIn("{\"type\":\"text\"}", "messages[0].text", "May not be null");
        assertRefusedIn("{\"type\":\"text\",\"text\":7}", "messages[0].text", "must be a string");
    }

    @Test
    void every_fault_of_the_body_is_counted() {
        Refusal refusal = refusal(text("") + "," + text("")).orElseThrow();
        assertThat(refusal.message()).isEqualTo("The request body has 2 error(s)");
        assertThat(refusal.details()).hasSize(2);
    }

    @Test
    void an_unknown_type_or_property_is_refused() {
        assertRefusedIn("{\"type\":\"fax\",\"text\":\"x\"}", "messages[0].type", "Must be one of");
        assertRefusedIn("{\"text\":\"x\"}", "messages[0].type", "Must be one of");
        assertRefusedIn(with(text("x"), "\"quickreply\":{}"), "messages[0].quickreply", "unknown field");
        assertRefusedIn("7", "messages[0]", "must be an object");
    }

    @Test
    void an_absent_property_may_be_written_as_null() {
        assertThat(refusal(with(text("x"), "\"quickReply\":null,\"sender\":null")))
                .isEmpty();
    }

    @Test
    void a_quick_reply_has_at_most_thirteen_items() {
        assertThat(refusal(quickReplies(13, message("งาน")))).isEmpty();
        assertRefusedIn(
                quickReplies(14, message("งาน")), "messages[0].quickReply.items", "Size must be between 1 and 13");
    }

    @Test
    void a_label_is_counted_in_clusters_twenty_in_a_quick_reply_and_forty_in_flex() {
        String twenty = THREE_UNITS_ONE_CLUSTER.repeat(20);
        String forty = THREE_UNITS_ONE_CLUSTER.repeat(40);
        assertThat(refusal(quickReplies(1, message(twenty)))).isEmpty();
        assertRefusedIn(
                quickReplies(1, message(twenty + "ก")), "messages[0].quickReply.items[0].action.label", "Length");
        assertThat(refusal(flex(bubble("body", box("vertical", button(message(forty)))))))
                .isEmpty();
        assertRefusedIn(
                flex(bubble("body", box("vertical", button(message(forty + "ก"))))),
                "/body/contents/0/action/label",
                "Length");
    }

    @ParameterizedTest
    @ValueSource(strings = {"camera", "cameraRoll", "location"})
    void camera_and_location_actions_exist_only_in_quick_replies(String type) {
        String action = "{\"type\":\"" + type + "\",\"label\":\"ส่ง\"}";
        assertThat(refusal(quickReplies(1, action))).isEmpty();
        assertRefusedIn(confirm(action, message("ไม่")), "messages[0].template.actions[0].type", "Must be one of");
    }

    @Test
    void postback_data_and_texts_have_three_hundred() {
        assertThat(refusal(quickReplies(1, postback("d".repeat(300), "\"displayText\":\"" + "กี่".repeat(300) + "\""))))
                .isEmpty();
        String place = "messages[0].quickReply.items[0].action.";
        assertRefusedIn(quickReplies(1, postback("d".repeat(301), "\"displayText\":\"x\"")), place + "data", "Length");
        assertRefusedIn(
                quickReplies(1, postback("d", "\"displayText\":\"" + "ก".repeat(301) + "\"")),
                place + "displayText",
                "Length");
        assertRefusedIn(
                quickReplies(1, postback("d", "\"displayText\":\"x\",\"text\":\"y\"")), place + "text", "exclude");
    }

    @Test
    void a_keyboard_can_be_opened_with_prefilled_text() {
        assertThat(refusal(quickReplies(
                        1, postback("d", "\"inputOption\":\"openKeyboard\",\"fillInText\":\"รายงาน 457 \""))))
                .isEmpty();
        assertRefusedIn(
                quickReplies(1, postback("d", "\"fillInText\":\"รายงาน 457 \"")),
                "messages[0].quickReply.items[0].action.fillInText",
                "openKeyboard");
    }

    @Test
    void a_date_picker_takes_bounds_of_its_mode() {
        assertThat(refusal(quickReplies(1, picker("date", "2026-11-30", "2026-12-31"))))
                .isEmpty();
        String place = "messages[0].quickReply.items[0].action.";
        assertRefusedIn(quickReplies(1, picker("time", "2026-11-30", "23:00")), place + "min", "format of time");
        assertRefusedIn(quickReplies(1, picker("date", "2026-12-31", "2026-11-30")), place + "min", "before max");
        assertRefusedIn(quickReplies(1, picker("month", "2026-11", "2026-12")), place + "mode", "Must be one of");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"https://example.go.th/a?b=%E0%B8%81", "http://example.go.th", "tel:021234567", "line://nv/x"})
    void a_link_may_lead_to_the_web_a_phone_or_line(String uri) {
        assertThat(refusal(quickReplies(1, uri(uri)))).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"javascript:alert(1)", "/งาน/457", "https://example.go.th/งาน", "https://", "ftp://a.b/c", ""})
    void any_other_link_is_refused(String uri) {
        assertThat(refusal(quickReplies(1, uri(uri)))).isPresent();
    }

    @Test
    void pictures_are_https_except_from_this_machine() {
        assertThat(refusal(image("https://example.go.th/a.jpg"))).isEmpty();
        assertThat(refusal(image("http://localhost:8080/a.jpg"))).isEmpty();
        assertRefusedIn(image("http://example.go.th/a.jpg"), "messages[0].originalContentUrl", "Invalid action URI");
    }

    @Test
    void templates_keep_their_limits() {
        assertThat(refusal(buttons("\"text\":\"" + "ก".repeat(160) + "\"", 4))).isEmpty();
        assertRefusedIn(buttons("\"text\":\"x\"", 5), "messages[0].template.actions", "Size must be between 1 and 4");
        assertRefusedIn(buttons("\"text\":\"" + "ก".repeat(161) + "\"", 1), "messages[0].template.text", "Length");
        assertRefusedIn(
                buttons("\"title\":\"หัวข้อ\",\"text\":\"" + "ก".repeat(61) + "\"", 1),
                "messages[0].template.text",
                "between 1 and 60");
        assertRefusedIn(
                buttons("\"title\":\"" + "ก".repeat(41) + "\",\"text\":\"x\"", 1),
                "messages[0].template.title",
                "Length");
        assertThat(refusal(confirm(message("ใช่"), message("ไม่")))).isEmpty();
        assertRefusedIn(confirm(message("ใช่")), "messages[0].template.actions", "Size must be between 2 and 2");
        assertThat(refusal(columns(10, 3))).isEmpty();
        assertRefusedIn(columns(11, 1), "messages[0].template.columns", "Size must be between 1 and 10");
        assertRefusedIn(columns(1, 4), "messages[0].template.columns[0].actions", "Size must be between 1 and 3");
    }

    @Test
    void an_alternative_text_has_fifteen_hundred_units() {
        String contents = bubble("body", box("vertical", flexText("งาน")));
        assertThat(refusal(flex("ก".repeat(1500), contents))).isEmpty();
        assertRefusedIn(flex("ก".repeat(1501), contents), "messages[0].altText", "Length must be between 0 and 1500");
        assertRefusedIn(flex("", contents), "messages[0].altText", "May not be empty");
    }

    @Test
    void a_fault_inside_a_flex_message_is_told_by_a_pointer() {
        Refusal refusal = refusal(text("ดี") + "," + flex(bubble("footer", box("horizontal", flexText("")))))
                .orElseThrow();
        assertThat(refusal.message()).isEqualTo("A message (messages[1]) in the request body is invalid");
        assertThat(refusal.details())
                .containsExactly(new Refusal.Detail("must be non-empty text", "/footer/contents/0/text"));
    }

    @Test
    void a_bubble_needs_a_block_and_its_components_known_properties() {
        assertRefusedIn(flex("{\"type\":\"bubble\"}"), "/", "At least one block must be specified");
        assertRefusedIn(
                flex(bubble("body", box("vertical", "{\"type\":\"text\",\"text\":\"x\",\"weight\":\"heavy\"}"))),
                "/body/contents/0/weight",
                "Must be one of");
        assertRefusedIn(
                flex(bubble("body", box("vertical", "{\"type\":\"text\",\"text\":\"x\",\"colour\":\"#000000\"}"))),
                "/body/contents/0/colour",
                "unknown field");
        assertRefusedIn(
                flex(bubble("body", box("vertical", "{\"type\":\"text\",\"text\":\"x\",\"color\":\"red\"}"))),
                "/body/contents/0/color",
                "format of color");
        assertRefusedIn(flex(bubble("body", flexText("x"))), "/body/type", "Must be one of");
        assertRefusedIn(
                flex(bubble("body", box("baseline", button(message("x"))))), "/body/contents/0/type", "baseline");
    }

    @Test
    void a_bubble_has_thirty_kilobytes_and_a_carousel_fifty_and_twelve_bubbles() {
        String small = bubble("body", box("vertical", flexText("x".repeat(3_500))));
        assertThat(refusal(flex(carousel(12, small)))).isEmpty();
        assertRefusedIn(flex(carousel(13, small)), "/contents", "Size must be between 1 and 12");
        assertThat(refusal(flex(bubble("body", box("vertical", flexText("x".repeat(30_000)))))))
                .isEmpty();
        assertRefusedIn(flex(bubble("body", box("vertical", flexText("ก".repeat(10_300))))), "/", "too large");
        String large = bubble("body", box("vertical", flexText("x".repeat(11_000))));
        assertRefusedIn(flex(carousel(5, large)), "/", "too large");
    }

    @Test
    void a_text_with_placeholders_needs_their_substitutions() {
        String mention = "\"substitution\":{\"who\":{\"type\":\"mention\",\"mentionee\":"
                + "{\"type\":\"user\",\"userId\":\"U0123456789abcdef0123456789abcdef\"}}}";
        assertThat(refusal("{\"type\":\"textV2\",\"text\":\"เรียน {who} {{ไม่ใช่}}\"," + mention + "}"))
                .isEmpty();
        Refusal refusal = refusal("{\"type\":\"textV2\",\"text\":\"เรียน {whom}\"," + mention + "}")
                .orElseThrow();
        assertThat(refusal.message()).isEqualTo("A message (messages[0]) in the request body is invalid");
        assertThat(refusal.details())
                .singleElement()
                .satisfies(detail -> assertThat(detail.message()).contains("whom"));
    }

    @Test
    void stickers_and_places_are_accepted() {
        assertThat(refusal("{\"type\":\"sticker\",\"packageId\":\"446\",\"stickerId\":\"1988\"}"))
                .isEmpty();
        assertThat(refusal("{\"type\":\"location\",\"title\":\"อบต.\",\"address\":\"ม.3\",\"latitude\":13.7,"
                        + "\"longitude\":100.5}"))
                .isEmpty();
        assertRefusedIn(
                "{\"type\":\"location\",\"title\":\"อบต.\",\"address\":\"ม.3\",\"latitude\":93.7,\"longitude\":100.5}",
                "messages[0].latitude",
                "between -90 and 90");
        assertRefusedIn(
                with(text("x"), "\"sender\":{\"name\":\"" + "ก".repeat(21) + "\"}"),
                "messages[0].sender.name",
                "Length");
    }

    private Optional<Refusal> refusal(String messages) {
        return rules.refusal(JSON.readTree("[" + messages + "]"));
    }

    private void assertRefusedIn(String messages, String property, String message) {
        assertRefused("[" + messages + "]", property, message);
    }

    private void assertRefused(String messages, String property, String message) {
        Refusal refusal = rules.refusal(JSON.readTree(messages)).orElseThrow();
        assertThat(refusal.details()).singleElement().satisfies(detail -> {
            assertThat(detail.property()).isEqualTo(property);
            assertThat(detail.message()).contains(message);
        });
    }

    private static String times(int count, String message) {
        return IntStream.range(0, count).mapToObj(index -> message).collect(Collectors.joining(","));
    }

    private static String with(String object, String properties) {
        return object.substring(0, object.length() - 1) + "," + properties + "}";
    }

    private static String text(String text) {
        return "{\"type\":\"text\",\"text\":\"" + text + "\"}";
    }

    private static String message(String label) {
        return "{\"type\":\"message\",\"label\":\"" + label + "\",\"text\":\"งาน\"}";
    }

    private static String postback(String data, String more) {
        return "{\"type\":\"postback\",\"label\":\"เลือก\",\"data\":\"" + data + "\"," + more + "}";
    }

    private static String uri(String uri) {
        return "{\"type\":\"uri\",\"label\":\"เปิด\",\"uri\":\"" + uri + "\"}";
    }

    private static String picker(String mode, String min, String max) {
        return "{\"type\":\"datetimepicker\",\"label\":\"เลื่อน\",\"data\":\"d\",\"mode\":\"" + mode + "\",\"min\":\""
                + min + "\",\"max\":\"" + max + "\"}";
    }

    private static String quickReplies(int count, String action) {
        String item = "{\"type\":\"action\",\"action\":" + action + "}";
        return with(text("เลือก"), "\"quickReply\":{\"items\":[" + times(count, item) + "]}");
    }

    private static String image(String url) {
        return "{\"type\":\"image\",\"originalContentUrl\":\"" + url
                + "\",\"previewImageUrl\":\"https://example.go.th/p.jpg\"}";
    }

    private static String template(String template) {
        return "{\"type\":\"template\",\"altText\":\"เลือก\",\"template\":" + template + "}";
    }

    private static String buttons(String texts, int actions) {
        return template("{\"type\":\"buttons\"," + texts + ",\"actions\":[" + times(actions, message("ดู")) + "]}");
    }

    private static String confirm(String... actions) {
        return template(
                "{\"type\":\"confirm\",\"text\":\"ใช่หรือไม่\",\"actions\":[" + String.join(",", actions) + "]}");
    }

    private static String columns(int count, int actions) {
        String column = "{\"text\":\"งาน\",\"actions\":[" + times(actions, message("ดู")) + "]}";
        return template("{\"type\":\"carousel\",\"columns\":[" + times(count, column) + "]}");
    }

    private static String flex(String contents) {
        return flex("งาน 457", contents);
    }

    private static String flex(String altText, String contents) {
        return "{\"type\":\"flex\",\"altText\":\"" + altText + "\",\"contents\":" + contents + "}";
    }

    private static String bubble(String block, String box) {
        return "{\"type\":\"bubble\",\"" + block + "\":" + box + "}";
    }

    private static String carousel(int count, String bubble) {
        return "{\"type\":\"carousel\",\"contents\":[" + times(count, bubble) + "]}";
    }

    private static String box(String layout, String... contents) {
        return "{\"type\":\"box\",\"layout\":\"" + layout + "\",\"contents\":[" + String.join(",", contents) + "]}";
    }

    private static String flexText(String text) {
        return "{\"type\":\"text\",\"text\":\"" + text + "\",\"wrap\":true}";
    }

    private static String button(String action) {
        return "{\"type\":\"button\",\"style\":\"primary\",\"action\":" + action + "}";
    }
}
