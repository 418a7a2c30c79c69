package app.prongsai.bot.simulator;

import static org.assertj.core.api.Assertions.assertThat;

import app.prongsai.bot.simulator.Rig.Reply;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RichMenuTest {

    private static final String MENUS = "/line/v2/bot/richmenu";
    private static final String AREA = """
            {"bounds":{"x":0,"y":0,"width":800,"height":400},"action":{"type":"postback","data":"v1|work"}}""";

    private Rig rig;
    private String token;

    @BeforeEach
    void start() throws IOException {
        rig = new Rig();
        token = rig.token();
    }

    @AfterEach
    void stop() {
        rig.close();
    }

    @Test
    void a_menu_is_made_given_its_picture_and_linked_to_a_person() throws IOException {
        String id = created(menu(800, 400, "เมนู", AREA));
        assertThat(link(Rig.OFFICER, id).message()).startsWith("must upload richmenu image");
        assertThat(upload(id, "image/png", picture(800, 400)).status()).isEqualTo(200);
        assertThat(upload(id, "image/png", picture(800, 400)).message())
                .startsWith("An image has already been uploaded");
        assertThat(link(Rig.OFFICER, id).status()).isEqualTo(200);
        String of = "/line/v2/bot/user/" + Rig.OFFICER + "/richmenu";
        assertThat(rig.get(of, token).json().path("richMenuId").asString()).isEqualTo(id);
        assertThat(rig.get(MENUS + "/list", token)
                        .json()
                        .path("richmenus")
                        .get(0)
                        .path("chatBarText")
                        .asString())
                .isEqualTo("เมนู");
        assertThat(rig.get("/line-data/v2/bot/richmenu/" + id + "/content", token)
                        .body())
                .isEqualTo(picture(800, 400));
        assertThat(rig.send("DELETE", of, token, null, new byte[0]).status()).isEqualTo(200);
        assertThat(rig.get(of, token).status()).isEqualTo(404);
    }

    @Test
    void a_menu_for_all_is_seen_by_who_has_none_and_goes_when_it_is_deleted() throws IOException {
        String id = created(menu(800, 400, "เมนู", AREA));
        upload(id, "image/png", picture(800, 400));
        assertThat(link("all", id).status()).isEqualTo(200);
        assertThat(rig.get("/line/v2/bot/user/all/richmenu", token)
                        .json()
                        .path("richMenuId")
                        .asString())
                .isEqualTo(id);
        assertThat(rig.get("/line/v2/bot/user/" + Rig.OFFICER + "/richmenu", token)
                        .status())
                .isEqualTo(404);
        assertThat(rig.send("DELETE", MENUS + "/" + id, token, null, new byte[0])
                        .status())
                .isEqualTo(200);
        assertThat(rig.get("/line/v2/bot/user/all/richmenu", token).status()).isEqualTo(404);
        assertThat(link(Rig.OFFICER, id).status()).isEqualTo(404);
    }

    @ParameterizedTest
    @CsvSource({"799,400", "2501,400", "800,249", "800,600"})
    void a_size_that_line_does_not_take_is_refused(int width, int height) {
        assertThat(create(menu(width, height, "เมนู", AREA)).status()).isEqualTo(400);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{}",
                "{\"size\":{\"width\":800,\"height\":400},\"selected\":true,\"name\":\"n\",\"areas\":[]}",
                "{\"size\":{\"width\":800,\"height\":400},\"selected\":\"yes\",\"name\":\"n\",\"chatBarText\":\"b\",\"areas\":[]}"
            })
    void a_definition_that_lacks_something_is_refused(String definition) {
        assertThat(create(definition).status()).isEqualTo(400);
    }

    @Test
    void words_and_areas_have_their_limits() {
        assertThat(create(menu(800, 400, "ก".repeat(14), AREA)).status()).isEqualTo(200);
        assertThat(create(menu(800, 400, "ก".repeat(15), AREA)).status()).isEqualTo(400);
        assertThat(create(menu(800, 400, "ก", String.join(",", Collections.nCopies(20, AREA))))
                        .status())
                .isEqualTo(200);
        assertThat(create(menu(800, 400, "ก", String.join(",", Collections.nCopies(21, AREA))))
                        .status())
                .isEqualTo(400);
        assertThat(create(menu(800, 400, "ก", AREA.replace("postback", "telepathy")))
                        .status())
                .isEqualTo(400);
    }

    @Test
    void a_picture_of_another_size_or_kind_is_refused() throws IOException {
        String id = created(menu(800, 400, "เมนู", AREA));
        assertThat(upload(id, "image/png", picture(800, 401)).status()).isEqualTo(400);
        assertThat(upload(id, "image/jpeg", picture(800, 400)).status()).isEqualTo(400);
        assertThat(upload(id, "image/gif", "GIF89a".getBytes(StandardCharsets.US_ASCII))
                        .status())
                .isEqualTo(400);
        assertThat(upload(id, "image/png", new byte[1024 * 1024 + 1]).status()).isEqualTo(413);
        assertThat(upload("richmenu-none", "image/png", picture(800, 400)).status())
                .isEqualTo(404);
        assertThat(upload(id, "image/png", picture(800, 400)).status()).isEqualTo(200);
    }

    @Test
    void another_channels_menus_are_not_there() throws IOException {
        String id = created(menu(800, 400, "เมนู", AREA));
        upload(id, "image/png", picture(800, 400));
        assertThat(rig.get(MENUS + "/" + id, rig.otherToken()).status()).isEqualTo(404);
        assertThat(rig.get(MENUS + "/list", rig.otherToken()).json().path("richmenus"))
                .isEmpty();
    }

    private Reply create(String definition) {
        return rig.send("POST", MENUS, token, "application/json", definition.getBytes(StandardCharsets.UTF_8));
    }

    private String created(String definition) {
        return create(definition).json().path("richMenuId").asString();
    }

    private Reply upload(String id, String type, byte[] picture) {
        return rig.send("POST", "/line-data/v2/bot/richmenu/" + id + "/content", token, type, picture);
    }

    private Reply link(String user, String id) {
        return rig.send("POST", "/line/v2/bot/user/" + user + "/richmenu/" + id, token, null, new byte[0]);
    }

    private static String menu(int width, int height, String bar, String areas) {
        return """
                {"size":{"width":%d,"height":%d},"selected":false,"name":"n","chatBarText":"%s","areas":[%s]}""".formatted(width, height, bar, areas);
    }

    private static byte[] picture(int width, int height) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        ImageIO.write(new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB), "png", bytes);
        return bytes.toByteArray();
    }
}
