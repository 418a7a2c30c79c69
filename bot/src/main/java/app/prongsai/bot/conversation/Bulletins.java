package app.prongsai.bot.conversation;

import app.prongsai.announcements.Door;
import app.prongsai.announcements.ShortAddress;
import app.prongsai.bot.conversation.Card.Line;
import app.prongsai.deliveries.Message;
import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Component;

/** What people are told unasked, as a card: announcements and morning digests. Depends on the message alone. */
@Component
public class Bulletins {

    private static final String ANNOUNCEMENT = "announcement";
    private static final String DIGEST = "digest";

    private final PublicPages pages;

    Bulletins(PublicPages pages) {
        this.pages = pages;
    }

    public Say.Cards of(Message message) {
        boolean announcement = message.kind().equals(ANNOUNCEMENT);
        List<Line> lines =
                new ArrayList<>(message.lines().stream().map(Line::of).toList());
        List<Choice> buttons = new ArrayList<>();
        pages.resolve(message.link())
                .ifPresent(link -> buttons.add(new Choice.Open(Wording.THAI.say("delivery.open"), link)));
        if (announcement) {
            ShortAddress.in(message.link())
                    .map(read -> Share.choice(Wording.THAI, message.title(), pages.of(read.through(Door.SHARED))))
                    .ifPresent(buttons::add);
            buttons.add(new Choice.Tap(Wording.THAI.say("choice.stop"), Taps.data(Taps.STOP), false));
        } else if (message.kind().equals(DIGEST)) {
            buttons.addFirst(new Choice.Tap(Wording.THAI.say("delivery.work"), Taps.data(Taps.WORK), true));
        }
        String summary = message.lines().isEmpty()
                ? message.title()
                : message.title() + ": " + String.join(" ", message.lines());
        return new Say.Cards(summary, List.of(new Card(null, null, message.title(), null, lines, buttons)), List.of());
    }
}
