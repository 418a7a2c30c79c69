package app.prongsai.bot.conversation;

import app.prongsai.announcements.Door;
import app.prongsai.announcements.LatestAnnouncements.Announcement;
import app.prongsai.announcements.ShortAddress;
import app.prongsai.bot.conversation.Card.Line;
import app.prongsai.thai.ThaiDates;
import java.text.BreakIterator;
import java.util.ArrayList;
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
        ShortAddress read = ShortAddress.of(turn.chat().tenant(), one.announcement(), Door.LINE);
        List<Line> lines = new ArrayList<>();
        lines.add(Line.of(
                turn.wording().day(one.publishedAt().atZone(ThaiDates.ZONE).toLocalDate())));
        if (one.correction() != null) {
            lines.add(Line.of(turn.say("news.corrected", one.correction().note())));
        }
        lines.add(Line.of(excerpt(one.text())));
        return new Card(
                topics.getOrDefault(one.topic(), one.topic()),
                null,
                one.title(),
                null,
                lines,
                List.of(
                        new Choice.Open(turn.say("choice.read"), pages.of(read)),
                        Share.choice(turn, one.title(), pages.of(read.through(Door.SHARED)))));
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
