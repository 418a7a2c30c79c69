package app.prongsai.bot.line;

import static org.assertj.core.api.Assertions.assertThat;

import app.prongsai.bot.conversation.Heard;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class IncomingTest {

    @Test
    void a_picture_outside_of_line_is_never_to_be_fetched() {
        assertThat(heard("""
                {"type":"message","message":{"type":"image","id":"7","contentProvider":
                 {"type":"external","originalContentUrl":"http://169.254.169.254/"}}}""")).isEqualTo(new Heard.Photo("7", false));
        assertThat(heard("""
                {"type":"message","message":{"type":"image","id":"7","contentProvider":{"type":"satellite"}}}""")).isEqualTo(new Heard.Photo("7", false));
        assertThat(heard("""
                {"type":"message","message":{"type":"image","id":"7","contentProvider":{"type":"line"}}}""")).isEqualTo(new Heard.Photo("7", true));
    }

    @Test
    void what_people_do_is_told_apart() {
        assertThat(heard("{\"type\":\"message\",\"message\":{\"type\":\"text\",\"id\":\"1\",\"text\":\"งาน\"}}"))
                .isEqualTo(new Heard.Words("งาน"));
        assertThat(heard("{\"type\":\"message\",\"message\":{\"type\":\"sticker\",\"id\":\"1\"}}"))
                .isEqualTo(new Heard.SomethingElse());
        assertThat(heard("{\"type\":\"message\",\"message\":{\"type\":\"hologram\",\"id\":\"1\"}}"))
                .isEqualTo(new Heard.SomethingElse());
        assertThat(heard("{\"type\":\"postback\",\"postback\":{\"data\":\"v1|work\"}}"))
                .isEqualTo(new Heard.Tap("v1|work"));
        assertThat(heard("{\"type\":\"follow\",\"follow\":{\"isUnblocked\":true}}"))
                .isEqualTo(new Heard.Followed());
        assertThat(heard("{\"type\":\"unfollow\"}")).isEqualTo(new Heard.Unfollowed());
        assertThat(heard("{\"type\":\"follow\",\"mode\":\"dreaming\"}")).isEqualTo(new Heard.Followed());
        assertThat(heard("{\"type\":\"unsend\",\"unsend\":{\"messageId\":\"1\"}}"))
                .isEqualTo(new Heard.TakenBack("1"));
        assertThat(heard("{\"type\":\"messageEdited\",\"replyToken\":\"r\"}")).isNull();
        assertThat(heard("nonsense")).isNull();
        assertThat(heard("null")).isNull();
    }

    @Test
    void an_event_on_standby_is_only_noted() {
        assertThat(Incoming.of("{\"type\":\"follow\",\"mode\":\"standby\",\"replyToken\":\"r\"}"))
                .isEqualTo(new Incoming(null, null));
    }

    private static @Nullable Heard heard(String json) {
        return Incoming.of(json).heard();
    }
}
