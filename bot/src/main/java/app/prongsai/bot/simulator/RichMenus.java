package app.prongsai.bot.simulator;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** The rich menus of one channel, and who sees which: the one linked to a person, else the account's default. */
final class RichMenus {

    /** @param image null until it is uploaded */
    record Menu(JsonNode definition, byte @Nullable [] image, String type) {}

    private final Map<String, Menu> menus = new LinkedHashMap<>();
    private final Map<String, String> links = new HashMap<>();
    private @Nullable String byDefault;

    synchronized void create(String id, JsonNode definition) {
        menus.put(id, new Menu(definition, null, ""));
    }

    synchronized int count() {
        return menus.size();
    }

    synchronized Menu menu(String id) {
        Menu menu = menus.get(id);
        if (menu == null) {
            throw new Refused(404, "richmenu not found");
        }
        return menu;
    }

    synchronized void upload(String id, byte[] image, String type) {
        if (menu(id).image() != null) {
            throw new Refused(400, "An image has already been uploaded to the richmenu");
        }
        menus.put(id, new Menu(menu(id).definition(), image.clone(), type));
    }

    synchronized void delete(String id) {
        menu(id);
        menus.remove(id);
        links.values().removeIf(id::equals);
        if (id.equals(byDefault)) {
            byDefault = null;
        }
    }

    synchronized void link(String userId, String id) {
        mayBeShown(id);
        links.put(userId, id);
    }

    synchronized void unlink(String userId) {
        links.remove(userId);
    }

    synchronized @Nullable String linked(String userId) {
        return links.get(userId);
    }

    synchronized void showToAll(@Nullable String id) {
        if (id != null) {
            mayBeShown(id);
        }
        byDefault = id;
    }

    synchronized @Nullable String shownToAll() {
        return byDefault;
    }

    /** What this person sees below the chat; null if nothing. */
    synchronized @Nullable Menu seenBy(String userId) {
        String id = links.getOrDefault(userId, byDefault == null ? "" : byDefault);
        return menus.get(id);
    }

    synchronized List<ObjectNode> all() {
        return menus.entrySet().stream()
                .map(entry -> described(entry.getKey(), entry.getValue()))
                .toList();
    }

    static ObjectNode described(String id, Menu menu) {
        ObjectNode described = Json.object().put("richMenuId", id);
        menu.definition().properties().forEach(property -> described.set(property.getKey(), property.getValue()));
        return described;
    }

    private void mayBeShown(String id) {
        if (menu(id).image() == null) {
            throw new Refused(400, "must upload richmenu image before applying it to user");
        }
    }
}
