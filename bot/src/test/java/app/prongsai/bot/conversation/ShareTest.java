package app.prongsai.bot.conversation;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class ShareTest {

    private static final URI PAGE = URI.create("https://prongsai.example/o/3031234/announcements");

    @Test
    void what_is_passed_on_is_the_text_and_the_page() {
        String address = Share.address("น้ำไม่ไหล & ไฟดับ", PAGE).toString();
        assertThat(address).startsWith("https://line.me/R/share?text=").doesNotContain("+", " ");
        assertThat(said(address)).isEqualTo("น้ำไม่ไหล & ไฟดับ\n" + PAGE);
    }

    @Test
    void a_long_text_loses_its_end_between_two_whole_characters_never_the_page() {
        String address = Share.address("กำ้".repeat(100), PAGE).toString();
        assertThat(address).hasSizeLessThanOrEqualTo(1_000);
        assertThat(said(address)).matches("(?:กำ้)+\n\\Q" + PAGE + "\\E");
    }

    private static String said(String address) {
        return URLDecoder.decode(address.substring(address.indexOf('=') + 1), StandardCharsets.UTF_8);
    }
}
