package app.prongsai.bot.conversation;

import app.prongsai.announcements.LatestAnnouncements.Announcement;
import app.prongsai.announcements.SearchAnnouncements;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.springframework.stereotype.Component;

/** Searching what was announced: {@code ค้นหา น้ำประปา}. */
@Component
class SearchTalk {

    private static final Pattern SEARCH =
            Pattern.compile("(?:ค้นหา|หาข่าว|search)(?:\\s*[:：]?\\s*)(.*)", Pattern.CASE_INSENSITIVE | Pattern.DOTALL);
    private static final int MOST = 10;
    private static final int LONGEST = 100;

    private final TopicTalk topics;
    private final NewsCards cards;

    SearchTalk(TopicTalk topics, NewsCards cards) {
        this.topics = topics;
        this.cards = cards;
    }

    Optional<Answer> typed(Turn turn, String text) {
        Matcher search = SEARCH.matcher(Typed.tidy(text));
        return search.matches() ? Optional.of(answer(turn, search.group(1).strip())) : Optional.empty();
    }

    private Answer answer(Turn turn, String words) {
        if (words.isEmpty() || words.length() > LONGEST) {
            return Answer.words(turn.say("search.how"), Choices.tap(turn, "choice.news", Taps.NEWS));
        }
        List<Announcement> found =
                turn.ask(turn.speaker(), new SearchAnnouncements(words, MOST)).announcements();
        if (found.isEmpty()) {
            return Answer.words(
                    turn.say("search.nothing", words),
                    Choices.tap(turn, "choice.news", Taps.NEWS),
                    Choices.tap(turn, "choice.reports", Taps.REPORTS));
        }
        return new Answer(List.of(new Say.Cards(
                turn.say("search.found", words, String.valueOf(found.size())),
                cards.of(turn, found, topics.names(turn)),
                List.of(
                        Choices.tap(turn, "choice.news", Taps.NEWS),
                        Choices.tap(turn, "choice.topics", Taps.TOPICS)))));
    }
}
