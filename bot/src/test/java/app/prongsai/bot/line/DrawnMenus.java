package app.prongsai.bot.line;

import app.prongsai.bot.conversation.Menu;
import java.nio.charset.StandardCharsets;

/** The product's menus for tests of what shows them. */
public final class DrawnMenus {

    private DrawnMenus() {}

    public static byte[] picture(Menu menu) {
        return RichMenuForm.of(menu).picture();
    }

    public static String definition(Menu menu) {
        return new String(RichMenuForm.of(menu).definition(), StandardCharsets.UTF_8);
    }
}
