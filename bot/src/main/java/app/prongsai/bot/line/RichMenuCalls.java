package app.prongsai.bot.line;

import app.prongsai.bot.line.LineApi.Call;
import app.prongsai.shared.TenantId;
import com.linecorp.bot.messaging.model.RichMenuIdResponse;
import com.linecorp.bot.messaging.model.RichMenuListResponse;
import java.net.URI;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Component;

/** LINE's calls about rich menus, one method each. */
@Component
class RichMenuCalls {

    private static final int MOST_LIST_BYTES = 4 * 1024 * 1024;

    private final LineApi api;
    private final LineSettings settings;

    RichMenuCalls(LineApi api, LineSettings settings) {
        this.api = api;
        this.settings = settings;
    }

    /** Ids by name. */
    Map<String, String> list(TenantId tenant) {
        byte[] body = api.call(tenant, Call.get("richmenu-list", address("/v2/bot/richmenu/list"), MOST_LIST_BYTES))
                .body();
        Map<String, String> ids = new LinkedHashMap<>();
        LineJson.MAPPER
                .readValue(body, RichMenuListResponse.class)
                .richmenus()
                .forEach(menu -> ids.put(menu.name(), menu.richMenuId()));
        return ids;
    }

    String create(TenantId tenant, RichMenuForm form) {
        byte[] body = api.call(
                        tenant, Call.post("richmenu-create", address("/v2/bot/richmenu"), form.definition(), null))
                .body();
        return Objects.requireNonNull(
                LineJson.MAPPER.readValue(body, RichMenuIdResponse.class).richMenuId());
    }

    void upload(TenantId tenant, String menu, RichMenuForm form) {
        URI address = URI.create(settings.dataApiBase() + "/v2/bot/richmenu/" + menu + "/content");
        api.call(tenant, Call.upload("richmenu-upload", address, form.picture(), MediaType.IMAGE_PNG));
    }

    void delete(TenantId tenant, String menu) {
        api.call(tenant, Call.delete("richmenu-delete", address("/v2/bot/richmenu/" + menu)));
    }

    /** @param chatUser a person, or "all" */
    void link(TenantId tenant, String chatUser, String menu) {
        URI address = address("/v2/bot/user/" + chatUser + "/richmenu/" + menu);
        api.call(tenant, Call.post("richmenu-link", address, new byte[0], null));
    }

    void unlink(TenantId tenant, String chatUser) {
        api.call(tenant, Call.delete("richmenu-unlink", address("/v2/bot/user/" + chatUser + "/richmenu")));
    }

    private URI address(String path) {
        return URI.create(settings.apiBase() + path);
    }
}
