package app.prongsai.bot.line;

import static org.assertj.core.api.Assertions.assertThat;

import app.prongsai.bot.conversation.Chat;
import app.prongsai.bot.conversation.Heard;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class IncomingTest {

    @Test
    void a_picture_outside_of_line_is_never_to_be_fetched() {
        assertThat(heard("""
                {"type":"message","message":{"type":"image","id":"7","contentProvider":
                 {"type":"external","originalContentUrl":"http://169.254.169.254/"}}}""")).isEqualTo(new Heard.Photo("7", false, null));
        assertThat(heard("""
                {"type":"message","message":{"type":"image","id":"7","contentProvider":{"type":"satellite"}}}""")).isEqualTo(new Heard.Photo("7", false, null));
        assertThat(heard("""
                {"type":"message","message":{"type":"image","id":"7","contentProvider":{"type":"line"}}}""")).isEqualTo(new Heard.Photo("7", true, null));
    }

    @Test
    void what_people_do_is_told_apart() {
        assertThat(heard("{\"type\":\"message\",\"message\":{\"type\":\"text\",\"id\":\"1\",\"text\":\"งาน\"}}"))
                .isEqualTo(new Heard.Words("งาน", "1"));
        assertThat(heard("{\"type\":\"message\",\"message\":{\"type\":\"sticker\",\"id\":\"1\"}}"))
                .isEqualTo(new Heard.SomethingElse());
        assertThat(heard("{\"type\":\"message\",\"message\":{\"type\":\"hologram\",\"id\":\"1\"}}"))
                .isEqualTo(new Heard.SomethingElse());
        assertThat(heard("{\"type\":\"postback\",\"postback\":{\"data\":\"v1|work\"}}"))
                .isEqualTo(new Heard.Tap("v1|work", null));
        assertThat(heard("{\"type\":\"postback\",\"postback\":{\"data\":\"d\",\"params\":{\"date\":\"2027-03-07\"}}}"))
                .isEqualTo(new Heard.Tap("d", LocalDate.of(2027, 3, 7)));
        assertThat(heard("{\"type\":\"postback\",\"postback\":{\"data\":\"d\",\"params\":{\"date\":\"soon\"}}}"))
                .isEqualTo(new Heard.Tap("d", null));
        assertThat(heard("""
                {"type":"message","message":{"type":"image","id":"7","contentProvider":{"type":"line"},
                 "imageSet":{"id":"s","index":2,"total":3}}}""")).isEqualTo(new Heard.Photo("7", true, new Heard.Together("s", 3)));
        assertThat(heard("""
                {"type":"message","message":{"type":"image","id":"7","contentProvider":{"type":"line"},
                 "imageSet":{"id":"s"}}}""")).isEqualTo(new Heard.Photo("7", true, null));
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
    void in_a_group_the_accounts_own_name_is_no_part_of_what_is_said() {
        Incoming said = Incoming.of("""
                {"type":"message","replyToken":"r","source":{"type":"group","groupId":"C1","userId":"U1"},
                 "message":{"type":"text","id":"9","text":"@อบต. 457 70%","quotedMessageId":"8","mention":{"mentionees":
                 [{"index":0,"length":5,"type":"user","userId":"U2","isSelf":true}]}}}""");
        assertThat(said.heard()).isEqualTo(new Heard.Words("457 70%", "9"));
        assertThat(said.group()).isEqualTo(new Chat.Group("C1"));
        assertThat(said.quoted()).isEqualTo("8");
        assertThat(Incoming.of("""
                {"type":"message","source":{"type":"group","groupId":"C1"},"message":{"type":"text","id":"9","text":"ab","mention":{"mentionees":
                 [{"index":1,"length":500,"type":"user","isSelf":true}]}}}""").heard()).isEqualTo(new Heard.Words("ab", "9"));
    }

    @Test
    void an_event_on_standby_is_only_noted() {
        assertThat(Incoming.of("{\"type\":\"follow\",\"mode\":\"standby\",\"replyToken\":\"r\"}"))
                .isEqualTo(new Incoming(null, null, null, null));
    }

    private static @Nullable Heard heard(String json) {
        return Incoming.of(json).heard();
    }
}
