package app.prongsai.bot.simulator;

import jakarta.servlet.http.HttpServletRequest;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Map;
import java.util.regex.Pattern;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import javax.imageio.stream.ImageInputStream;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.JsonNode;

/** Rich menus: made, given their picture, linked to a person or shown to all, listed and thrown away. */
@RestController
@OnlyWhenSimulated
final class RichMenuEndpoints {

    private static final String BOT = "/simulator/line/v2/bot";
    private static final String CONTENT = "/simulator/line-data/v2/bot/richmenu/{id}/content";
    private static final Pattern USER = Pattern.compile("U[0-9a-f]{32}");

    private final FrontDesk desk;
    private final Simulator simulator;

    RichMenuEndpoints(FrontDesk desk, Simulator simulator) {
        this.desk = desk;
        this.simulator = simulator;
    }

    @PostMapping(BOT + "/richmenu")
    Object create(HttpServletRequest request) {
        return desk.serve(request, Endpoint.RICH_MENU_CHANGE, call -> {
            RichMenus menus = call.channel().richMenus;
            checked(call.body());
            if (menus.count() >= simulator.rules.richMenus()) {
                throw new Refused(400, "The number of rich menus exceeds the limit");
            }
            String id = "richmenu-" + simulator.ids.token(32);
            menus.create(id, call.body());
            return Answer.ok(Map.of("richMenuId", id));
        });
    }

    @PostMapping(BOT + "/richmenu/validate")
    Object validate(HttpServletRequest request) {
        return desk.serve(request, Endpoint.RICH_MENU, call -> {
            checked(call.body());
            return Answer.ok(Json.object());
        });
    }

    @GetMapping(BOT + "/richmenu/list")
    Object list(HttpServletRequest request) {
        return desk.serve(
                request,
                Endpoint.RICH_MENU_LIST,
                call -> Answer.ok(Map.of("richmenus", call.channel().richMenus.all())));
    }

    @GetMapping(BOT + "/richmenu/{id}")
    Object one(HttpServletRequest request, @PathVariable String id) {
        return desk.serve(
                request,
                Endpoint.RICH_MENU,
                call -> Answer.ok(
                        RichMenus.described(id, call.channel().richMenus.menu(id))));
    }

    @DeleteMapping(BOT + "/richmenu/{id}")
    Object delete(HttpServletRequest request, @PathVariable String id) {
        return desk.serve(request, Endpoint.RICH_MENU_CHANGE, call -> {
            call.channel().richMenus.delete(id);
            return Answer.ok(Json.object());
        });
    }

    @PostMapping(CONTENT)
    Object upload(HttpServletRequest request, @PathVariable String id) {
        return desk.serve(request, Endpoint.RICH_MENU, (channel, requestId, body) -> {
            RichMenus.Menu menu = channel.richMenus.menu(id);
            if (body.length > simulator.rules.richMenuImageBytes()) {
                throw new Refused(413, "The image is larger than " + simulator.rules.richMenuImageBytes() + " bytes");
            }
            channel.richMenus.upload(id, body, typeOfFitting(menu.definition().path("size"), request, body));
            return Answer.ok(Json.object());
        });
    }

    @GetMapping(CONTENT)
    Object content(HttpServletRequest request, @PathVariable String id) {
        return desk.serve(request, Endpoint.RICH_MENU, call -> {
            RichMenus.Menu menu = call.channel().richMenus.menu(id);
            byte[] image = menu.image();
            if (image == null) {
                throw new Refused(404, "Not found");
            }
            return new Answer(200, menu.type(), image, Map.of());
        });
    }

    @PostMapping(BOT + "/user/{userId}/richmenu/{id}")
    Object link(HttpServletRequest request, @PathVariable String userId, @PathVariable String id) {
        return desk.serve(request, Endpoint.RICH_MENU, call -> {
            RichMenus menus = call.channel().richMenus;
            if (userId.equals("all")) {
                menus.showToAll(id);
            } else {
                menus.link(known(call.channel(), userId), id);
            }
            return Answer.ok(Json.object());
        });
    }

    @GetMapping(BOT + "/user/{userId}/richmenu")
    Object linked(HttpServletRequest request, @PathVariable String userId) {
        return desk.serve(request, Endpoint.RICH_MENU, call -> {
            RichMenus menus = call.channel().richMenus;
            String id = userId.equals("all") ? menus.shownToAll() : menus.linked(known(call.channel(), userId));
            if (id == null) {
                throw new Refused(404, "the user has no richmenu");
            }
            return Answer.ok(Map.of("richMenuId", id));
        });
    }

    @DeleteMapping(BOT + "/user/{userId}/richmenu")
    Object unlink(HttpServletRequest request, @PathVariable String userId) {
        return desk.serve(request, Endpoint.RICH_MENU, call -> {
            RichMenus menus = call.channel().richMenus;
            if (userId.equals("all")) {
                menus.showToAll(null);
            } else {
                menus.unlink(known(call.channel(), userId));
            }
            return Answer.ok(Json.object());
        });
    }

    private void checked(JsonNode menu) {
        simulator.rules.richMenuRefusal(menu).ifPresent(refusal -> {
            throw new Refused(refusal);
        });
    }

    private static String known(SimulatedChannel channel, String userId) {
        if (!USER.matcher(userId).matches()) {
            throw new Refused(400, "The property, 'userId', is invalid");
        }
        if (channel.friend(userId) == null) {
            throw new Refused(404, "Not found");
        }
        return userId;
    }

    /** The header's type, if it is what the bytes are and the picture is as large as the menu says. */
    private static String typeOfFitting(JsonNode size, HttpServletRequest request, byte[] image) {
        String type = String.valueOf(request.getContentType());
        try {
            if (!Pictures.typeOf(image).equals(type)) {
                throw new Refused(400, "The content type does not match the image");
            }
        } catch (IllegalArgumentException neither) {
            throw new Refused(400, "Only JPEG and PNG images can be uploaded");
        }
        int[] pixels = pixels(image);
        if (pixels == null
                || pixels[0] != size.path("width").asInt()
                || pixels[1] != size.path("height").asInt()) {
            throw new Refused(400, "The image size does not match the size of the richmenu");
        }
        return type;
    }

    private static int @Nullable [] pixels(byte[] image) {
        try (ImageInputStream stream = ImageIO.createImageInputStream(new ByteArrayInputStream(image))) {
            var readers = ImageIO.getImageReaders(stream);
            if (!readers.hasNext()) {
                return null;
            }
            ImageReader reader = readers.next();
            try {
                reader.setInput(stream);
                return new int[] {reader.getWidth(0), reader.getHeight(0)};
            } finally {
                reader.dispose();
            }
        } catch (IOException broken) {
            return null;
        }
    }
}
