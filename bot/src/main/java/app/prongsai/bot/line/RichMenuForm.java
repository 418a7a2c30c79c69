package app.prongsai.bot.line;

import app.prongsai.bot.conversation.Choice;
import app.prongsai.bot.conversation.Menu;
import app.prongsai.bot.conversation.Menu.Tile;
import com.linecorp.bot.messaging.model.RichMenuArea;
import com.linecorp.bot.messaging.model.RichMenuBounds;
import com.linecorp.bot.messaging.model.RichMenuRequest;
import com.linecorp.bot.messaging.model.RichMenuSize;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;

/**
 * A menu as LINE takes it, the same for every channel.
 *
 * @param name tells menus of ours from others, and this drawing from earlier ones
 */
record RichMenuForm(String name, byte[] definition, byte[] picture) {

    static final String OURS = "prongsai ";

    private static final int LABEL = 20;
    private static final int BAR_TEXT = 14;

    static RichMenuForm of(Menu menu) {
        byte[] picture = RichMenuPicture.png(menu);
        String mark = mark(LineJson.MAPPER.writeValueAsBytes(request(menu, "")), picture);
        String name = OURS + menu.name().toLowerCase(java.util.Locale.ROOT) + " " + mark;
        return new RichMenuForm(name, LineJson.MAPPER.writeValueAsBytes(request(menu, name)), picture);
    }

    private static RichMenuRequest request(Menu menu, String name) {
        long height = (long) RichMenuPicture.rows(menu) * RichMenuPicture.ROW_HEIGHT;
        return new RichMenuRequest(
                new RichMenuSize((long) RichMenuPicture.WIDTH, height),
                true,
                name,
                Limits.clusters(menu.barText(), BAR_TEXT),
                areas(menu.tiles()));
    }

    private static List<RichMenuArea> areas(List<Tile> tiles) {
        List<RichMenuArea> areas = new ArrayList<>();
        for (int place = 0; place < tiles.size(); place++) {
            long left = (long) place % Menu.COLUMNS * RichMenuPicture.WIDTH / Menu.COLUMNS;
            long right = ((long) place % Menu.COLUMNS + 1) * RichMenuPicture.WIDTH / Menu.COLUMNS;
            long top = (long) place / Menu.COLUMNS * RichMenuPicture.ROW_HEIGHT;
            Tile tile = tiles.get(place);
            areas.add(new RichMenuArea(
                    new RichMenuBounds(left, top, right - left, (long) RichMenuPicture.ROW_HEIGHT),
                    Actions.of(new Choice.Tap(tile.text(), tile.data(), false), LABEL)));
        }
        return areas;
    }

    private static String mark(byte[]... parts) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            for (byte[] part : parts) {
                digest.update(part);
            }
            return HexFormat.of().formatHex(digest.digest(), 0, 6);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
