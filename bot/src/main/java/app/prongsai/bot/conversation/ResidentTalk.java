package app.prongsai.bot.conversation;

import app.prongsai.announcements.LatestAnnouncements;
import app.prongsai.bot.conversation.Card.Line;
import app.prongsai.organisations.OrganisationProfile;
import app.prongsai.subscriptions.Follow;
import app.prongsai.subscriptions.Unfollow;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import org.springframework.stereotype.Component;

/** Answers residents: welcome, announcements, where reports are, how to stop. Staff may ask for the same. */
@Component
class ResidentTalk {

    private static final int LATEST = 5;
    private static final Set<String> REPORTS = Set.of("รายงาน", "reports", "report");
    private static final String MET = "met";

    private final TopicTalk topics;
    private final Messenger messenger;
    private final SettingsTalk settings;
    private final SearchTalk search;
    private final YearTalk reports;
    private final NewsCards cards;
    private final DataTalk data;

    ResidentTalk(
            TopicTalk topics,
            Messenger messenger,
            SettingsTalk settings,
            SearchTalk search,
            YearTalk reports,
            NewsCards cards,
            DataTalk data) {
        this.topics = topics;
        this.messenger = messenger;
        this.settings = settings;
        this.search = search;
        this.reports = reports;
        this.cards = cards;
        this.data = data;
    }

    /** Whoever has not agreed yet is not looked up at LINE and therefore greeted without a name. */
    Answer welcome(Turn turn) {
        Chat chat = turn.chat();
        turn.send(turn.resident(), new Follow(chat.chatUser(), turn.subscriber()));
        turn.memory().put(MET, "yes");
        String name = TopicTalk.hasAgreed(turn)
                ? messenger
                        .nameOf(chat.tenant(), chat.chatUser())
                        .map(called -> " " + called)
                        .orElse("")
                : "";
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
        return Taps.of(tap.data()).flatMap(button -> switch (button.act()) {
            case Taps.NEWS -> Optional.of(news(turn));
            case Taps.REPORTS -> Optional.of(reports.answer(turn));
            case Taps.TOPICS -> Optional.of(topics(turn));
            case Taps.TOPIC -> Optional.of(topics.choose(turn, button.id(), button.more(), button.version()));
            case Taps.TOPICS_CHOSEN -> Optional.of(topics.chosen(turn));
            case Taps.STOP -> Optional.of(stop(turn));
            case Taps.DATA -> Optional.of(data(turn));
            case Taps.OWN_RECORD -> Optional.of(data.own(turn));
            case Taps.ERASE -> Optional.of(askToErase(turn));
            case Taps.ERASE_ALL -> Optional.of(data.erase(turn));
            case Taps.AGREE, Taps.RESUME -> Optional.of(topics.agree(turn, button.id()));
            case Taps.VILLAGES, Taps.VILLAGE, Taps.TIMES, Taps.PACE, Taps.QUIET ->
                Optional.of(agreed(turn, () -> setting(turn, button)));
            default -> Optional.empty();
        });
    }

    private Answer setting(Turn turn, Taps data) {
        return switch (data.act()) {
            case Taps.VILLAGES -> settings.villages(turn, TopicTalk.subscription(turn));
            case Taps.VILLAGE -> settings.chooseVillage(turn, data.id());
            case Taps.PACE -> settings.choosePace(turn, data.id());
            case Taps.QUIET -> settings.chooseQuiet(turn, data.id(), data.more());
            default -> settings.times(turn);
        };
    }

    /** Nothing about a person is kept before the consent: it is asked for first. */
    private Answer agreed(Turn turn, Supplier<Answer> setting) {
        return TopicTalk.hasAgreed(turn) ? setting.get() : topics(turn);
    }

    /** What anybody may type; a village alone is a resident's word, staff may mean a measure. */
    Optional<Answer> typed(Turn turn, Heard.Words words) {
        Optional<Integer> village = turn.account() == null ? settings.villageIn(words.text()) : Optional.empty();
        return village.isPresent()
                ? Optional.of(agreed(turn, () -> settings.chooseVillage(turn, String.valueOf(village.get()))))
                : search.typed(turn, words.text());
    }

    Answer answer(Turn turn, Heard heard) {
        if (heard instanceof Heard.Tap tap && Taps.of(tap.data()).isPresent()) {
            return Answer.words(
                    turn.say("unlink.not-staff"),
                    Choices.tap(turn, "choice.news", Taps.NEWS),
                    Choices.tap(turn, "choice.topics", Taps.TOPICS));
        }
        boolean asked = heard instanceof Heard.Words words
                && REPORTS.contains(words.text().strip().toLowerCase(Locale.ROOT));
        return asked ? reports.answer(turn) : menu(turn);
    }

    Answer data(Turn turn) {
        return data.shown(turn);
    }

    Answer askToErase(Turn turn) {
        return data.ask(turn);
    }

    Answer topics(Turn turn) {
        return new Answer(List.of(topics.offered(turn)));
    }

    Answer stop(Turn turn) {
        List<Choice> choices = new ArrayList<>(topics.stop(turn));
        String stopped = turn.say(choices.isEmpty() ? "resident.stopped" : "resident.stopped-resume");
        choices.add(Choices.tap(turn, "choice.topics", Taps.TOPICS));
        return Answer.words(stopped, choices);
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
        List<Card> shown = cards.of(turn, latest, topics.names(turn));
        return new Answer(List.of(new Say.Cards(
                turn.say(
                        "news.spoken",
                        String.valueOf(shown.size()),
                        latest.getFirst().title()),
                shown,
                List.of(
                        Choices.tap(turn, "choice.topics", Taps.TOPICS),
                        Choices.tap(turn, "choice.reports", Taps.REPORTS)))));
    }

    private static String organisation(Turn turn) {
        var profile = turn.ask(turn.system(), new OrganisationProfile());
        return profile.type().fullName(profile.name());
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
}
