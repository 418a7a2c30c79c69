package app.prongsai.bot.conversation;

import app.prongsai.announcements.LatestAnnouncements.Announcement;
import app.prongsai.bot.conversation.Card.Line;
import app.prongsai.thai.ThaiDates;
import java.net.URI;
import java.text.BreakIterator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Announcements as cards: what it is about, the beginning, to read and to pass on. */
@Component
class NewsCards {

    private static final int EXCERPT = 160;

    private final PublicPages pages;

    NewsCards(PublicPages pages) {
        this.pages = pages;
    }

    List<Card> of(Turn turn, List<Announcement> announcements, Map<String, String> topics) {
        return announcements.stream().map(one -> card(turn, one, topics)).toList();
    }

    private Card card(Turn turn, Announcement one, Map<String, String> topics) {
        URI page = pages.announcement(turn.chat().tenant(), one.announcement().value());
        return new Card(
                topics.getOrDefault(one.topic(), one.topic()),
                null,
                one.title(),
                null,
                List.of(
                        Line.of(turn.wording()
                                .day(one.publishedAt().atZone(ThaiDates.ZONE).toLocalDate())),
                        Line.of(excerpt(one.text()))),
                List.of(
                        new Choice.Open(
                                turn.say("choice.read"),
                                PublicPages.address(one.link()).orElse(page)),
                        Share.choice(turn, one.title(), page)));
    }

    /** The beginning, whole words and characters only. */
    private static String excerpt(String text) {
        if (text.length() <= EXCERPT) {
            return text;
        }
        var characters = BreakIterator.getCharacterInstance(Locale.ROOT);
        characters.setText(text);
        return text.substring(0, characters.preceding(EXCERPT)) + "…";
    }
}
