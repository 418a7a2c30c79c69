package app.prongsai.bot.line;

import static org.assertj.core.api.Assertions.assertThat;

import app.prongsai.bot.conversation.Answer;
import app.prongsai.bot.conversation.Card;
import app.prongsai.bot.conversation.Card.Badge;
import app.prongsai.bot.conversation.Card.Line;
import app.prongsai.bot.conversation.Card.Tone;
import app.prongsai.bot.conversation.Choice;
import app.prongsai.bot.conversation.Say;
import app.prongsai.bot.simulator.rules.MessageRules;
import com.linecorp.bot.messaging.model.ReplyMessageRequest;
import java.net.URI;
import java.util.Collections;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.CharRange;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.NotBlank;
import net.jqwik.api.constraints.StringLength;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

class MessagesTest {

    private static final MessageRules RULES = new MessageRules();
    private final AnswerMessages messages = new AnswerMessages();

    @Test
    void the_largest_answer_is_within_lines_limits() {
        String longest = "มาตรการที่มีชื่อยาวมาก ".repeat(300);
        List<Choice> buttons = List.of(
                new Choice.Tap(longest, "v1|update|m-1", true),
                new Choice.Type(longest, "v1|type|m-1", "6601 "),
                new Choice.Open(longest, URI.create("https://prongsai.example/o/1/announcements")),
                new Choice.Tap(longest, "v1|done|m-1", false));
        List<Line> lines = Collections.nCopies(
                6,
                new Line(longest, new Badge("เกินกำหนด", Tone.LATE), new Choice.Tap(longest, "v1|topic|x|on", false)));
        Card card = new Card("6601", new Badge("ดำเนินการแล้ว", Tone.DONE), longest, 70, lines, buttons);
        List<Choice> choices = Collections.nCopies(20, new Choice.Camera(longest));

        assertAccepted(new Answer(List.of(
                new Say.Words(longest, choices),
                new Say.Cards(longest, List.of(card), choices),
                new Say.Cards(longest, Collections.nCopies(10, card), List.of(new Choice.Album("คลังภาพ"))))));
    }

    @Property(tries = 200)
    void whatever_is_said_line_accepts(
            @ForAll @CharRange(from = 'ก', to = '๛') @NotBlank @StringLength(min = 1, max = 600) String text,
            @ForAll @IntRange(min = -5, max = 200) int percent,
            @ForAll @IntRange(min = 1, max = 12) int cards) {
        Card card = new Card(
                text,
                new Badge(text.substring(0, 1), Tone.RUNNING),
                text,
                percent,
                List.of(Line.of(text), Line.of(" ")),
                List.of(new Choice.Tap(text, "v1|work", true)));
        assertAccepted(new Answer(List.of(
                new Say.Words(text, List.of(new Choice.Tap(text, "v1|work", false))),
                new Say.Cards(text, Collections.nCopies(cards, card), List.of()))));
    }

    private void assertAccepted(Answer answer) {
        var request = new ReplyMessageRequest.Builder("token", messages.messages(answer)).build();
        JsonNode json = LineJson.MAPPER.readTree(LineJson.MAPPER.writeValueAsBytes(request));
        assertThat(RULES.refusal(json.path("messages"))).isEmpty();
    }
}
