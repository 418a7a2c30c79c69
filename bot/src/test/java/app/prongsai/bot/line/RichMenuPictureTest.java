package app.prongsai.bot.line;

import static org.assertj.core.api.Assertions.assertThat;

import app.prongsai.bot.conversation.Menu;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import javax.imageio.ImageIO;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class RichMenuPictureTest {

    @ParameterizedTest
    @EnumSource(Menu.class)
    void a_picture_is_as_large_as_line_takes_it_and_has_words_in_every_part(Menu menu) throws IOException {
        byte[] png = RichMenuPicture.png(menu);
        Path kept = Files.createDirectories(Path.of("target/pictures")).resolve("menu-" + menu + ".png");
        Files.write(kept, png);
        BufferedImage image = ImageIO.read(new ByteArrayInputStream(png));
        assertThat(png.length).isLessThanOrEqualTo(1024 * 1024);
        assertThat(image.getWidth()).isEqualTo(2500);
        assertThat(image.getHeight()).isEqualTo(menu.tiles().size() / 3 * 843);
        for (int place = 0; place < menu.tiles().size(); place++) {
            assertThat(dark(image, place % 3 * 833, place / 3 * 843 + 560))
                    .as("words of part %d", place)
                    .isGreaterThan(2_000);
        }
    }

    @ParameterizedTest
    @EnumSource(Menu.class)
    void the_same_menu_is_the_same_to_the_byte(Menu menu) {
        assertThat(RichMenuForm.of(menu).name()).isEqualTo(RichMenuForm.of(menu).name());
    }

    /** Pixels in the colour of ink where the words of a part stand. */
    private static int dark(BufferedImage image, int left, int top) {
        int dark = 0;
        for (int x = left; x < left + 830; x++) {
            for (int y = top; y < top + 200; y++) {
                dark += (image.getRGB(x, y) & 0xFF) < 0x60 ? 1 : 0;
            }
        }
        return dark;
    }
}
