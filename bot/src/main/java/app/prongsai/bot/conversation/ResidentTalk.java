package app.prongsai.bot.conversation;

import app.prongsai.announcements.LatestAnnouncements;
import app.prongsai.bot.conversation.Card.Line;
import app.prongsai.organisations.OrganisationProfile;
import app.prongsai.subscriptions.Unfollow;
import app.prongsai.thai.ThaiDates;
import java.net.URI;
import java.text.BreakIterator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;

/** Answers residents: welcome, announcements, where reports are, how to stop. Staff may ask for the same. */
@Component
class ResidentTalk {

    private static final int LATEST = 5;
    private static final int EXCERPT = 160;
    private static final Set<String> REPORTS = Set.of("รายงาน", "reports", "report");
    private static final String MET = "met";

    private final TopicTalk topics;
    private final Messenger messenger;
    private final PublicPages pages;

    ResidentTalk(TopicTalk topics, Messenger messenger, PublicPages pages) {
        this.topics = topics;
        this.messenger = messenger;
        this.pages = pages;
    }

    Answer welcome(Turn turn) {
        Chat chat = turn.chat();
        topics.follow(turn);
        turn.memory().put(MET, "yes");
        String name = messenger
                .nameOf(chat.tenant(), chat.chatUser())
                .map(called -> " " + called)
                .orElse("");
        String organisation = organisation(turn);
        Say.Words hello = new Say.Words(turn.say("resident.welcome", name, organisation), List.of());
        return new Answer(List.of(hello, topics.offered(turn)));
    }

    Answer unfollowed(Turn turn) {
        turn.send(turn.resident(), new Unfollow(turn.subscriber()));
        return Answer.NOTHING;
    }

    /** Buttons that are everybody's. */
    Optional<Answer> tapped(Turn turn, Heard.Tap tap) {
        return Taps.of(tap.data()).flatMap(data -> switch (data.act()) {
            case Taps.NEWS -> Optional.of(news(turn));
            case Taps.REPORTS -> Optional.of(reports(turn));
            case Taps.TOPICS -> Optional.of(topics(turn));
            case Taps.TOPIC -> Optional.of(topics.choose(turn, data.id(), data.more()));
            case Taps.TOPICS_CHOSEN -> Optional.of(topics.chosen(turn));
            case Taps.STOP -> Optional.of(stop(turn));
            default -> Optional.empty();
        });
    }

    Answer answer(Turn turn, Heard heard) {
        if (heard instanceof Heard.Tap tap && Taps.of(tap.data()).isPresent()) {
            return Answer.words(
                    turn.say("unlink.not-staff"),
                    Choices.tap(turn, "choice.news", Taps.NEWS),
                    Choices.tap(turn, "choice.topics", Taps.TOPICS));
        }
        boolean reports = heard instanceof Heard.Words words
                && REPORTS.contains(words.text().strip().toLowerCase(Locale.ROOT));
        return reports ? reports(turn) : menu(turn);
    }

    Answer topics(Turn turn) {
        return new Answer(List.of(topics.offered(turn)));
    }

    Answer stop(Turn turn) {
        topics.stop(turn);
        return Answer.words(turn.say("resident.stopped"), Choices.tap(turn, "choice.topics", Taps.TOPICS));
    }

    Answer news(Turn turn) {
        var latest =
                turn.ask(turn.speaker(), new LatestAnnouncements(null, LATEST)).announcements();
        if (latest.isEmpty()) {
            return Answer.words(
                    turn.say("news.none"),
                    Choices.tap(turn, "choice.topics", Taps.TOPICS),
                    Choices.tap(turn, "choice.reports", Taps.REPORTS));
        }
        Map<String, String> names = topics.names(turn);
        URI all = pages.announcements(turn.chat().tenant());
        List<Card> cards = latest.stream()
                .map(one -> new Card(
                        names.getOrDefault(one.topic(), one.topic()),
                        null,
                        one.title(),
                        null,
                        List.of(
                                Line.of(turn.wording()
                                        .day(one.publishedAt()
                                                .atZone(ThaiDates.ZONE)
                                                .toLocalDate())),
                                Line.of(excerpt(one.text()))),
                        List.of(new Choice.Open(
                                turn.say("choice.read"),
                                PublicPages.address(one.link()).orElse(all)))))
                .toList();
        return new Answer(List.of(new Say.Cards(
                turn.say(
                        "news.spoken",
                        String.valueOf(cards.size()),
                        latest.getFirst().title()),
                cards,
                List.of(
                        Choices.tap(turn, "choice.topics", Taps.TOPICS),
                        Choices.tap(turn, "choice.reports", Taps.REPORTS)))));
    }

    private static String organisation(Turn turn) {
        var profile = turn.ask(turn.system(), new OrganisationProfile());
        return profile.type().fullName(profile.name());
    }

    private Answer reports(Turn turn) {
        String sentence = turn.say("reports.text");
        Card card = new Card(
                null,
                null,
                turn.say("reports.title"),
                null,
                List.of(Line.of(sentence)),
                List.of(new Choice.Open(
                        turn.say("choice.read"), pages.reports(turn.chat().tenant()))));
        return Answer.card(
                sentence,
                card,
                Choices.tap(turn, "choice.news", Taps.NEWS),
                Choices.tap(turn, "choice.topics", Taps.TOPICS));
    }

    private Answer menu(Turn turn) {
        boolean first = turn.memory().get(MET).isEmpty();
        turn.memory().put(MET, "yes");
        String organisation = organisation(turn);
        Card card = new Card(
                null,
                null,
                turn.say("menu.title", organisation),
                null,
                List.of(Line.of(turn.say("menu.text")), Line.of(turn.say(first ? "menu.staff" : "menu.staff-short"))),
                List.of(
                        Choices.main(turn, "choice.news", Taps.NEWS),
                        Choices.tap(turn, "choice.topics", Taps.TOPICS),
                        Choices.tap(turn, "choice.reports", Taps.REPORTS),
                        Choices.tap(turn, "choice.stop", Taps.STOP)));
        return Answer.card(turn.say("menu.spoken", organisation), card);
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
