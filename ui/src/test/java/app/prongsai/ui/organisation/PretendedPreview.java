package app.prongsai.ui.organisation;

import app.prongsai.deliveries.Message;
import app.prongsai.deliveries.MessagePreview;
import app.prongsai.shared.TenantId;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** A bubble with the parts that LINE's have, for the screens; the walk-through shows the real one. */
@Component
class PretendedPreview implements MessagePreview {

    @Override
    public String drawn(Message message) {
        Map<String, Object> title =
                Map.of("type", "text", "text", message.title(), "size", "lg", "weight", "bold", "color", "#1B1F23");
        Map<String, Object> text =
                Map.of("type", "text", "text", String.join("\n", message.lines()), "size", "md", "color", "#1B1F23");
        Map<String, Object> read =
                Map.of("type", "button", "style", "primary", "color", "#1F4E79", "action", Map.of("label", "เปิดอ่าน"));
        Map<String, Object> bubble = Map.of(
                "type", "bubble", "body", box(List.of(title, text), "20px"), "footer", box(List.of(read), "16px"));
        return JsonMapper.shared()
                .writeValueAsString(List.of(Map.of("type", "flex", "altText", message.title(), "contents", bubble)));
    }

    private static Map<String, Object> box(List<Map<String, Object>> contents, String padding) {
        return Map.of(
                "type", "box", "layout", "vertical", "spacing", "md", "paddingAll", padding, "contents", contents);
    }

    @Override
    public Verdict check(TenantId tenant, Message message) {
        return message.title().contains("ยาวเกิน") ? Verdict.REFUSED : Verdict.FIT;
    }
}
