package app.prongsai.bot.conversation;

import app.prongsai.access.RecordKey;
import app.prongsai.bot.conversation.Card.Line;
import app.prongsai.platform.NotFound;
import app.prongsai.shared.ErasureReason;
import app.prongsai.subscriptions.EraseResident;
import app.prongsai.subscriptions.MySubscription.Subscription;
import app.prongsai.subscriptions.ResidentsCalled;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** What is kept about whoever speaks, as a resident, and how it is erased: in two taps, for it is for good. */
@Component
class DataTalk {

    private final TopicTalk topics;
    private final SettingsTalk settings;
    private final PublicPages pages;

    DataTalk(TopicTalk topics, SettingsTalk settings, PublicPages pages) {
        this.topics = topics;
        this.settings = settings;
        this.pages = pages;
    }

    Answer shown(Turn turn) {
        if (turn.account() != null) {
            return Answer.words(
                    turn.say("data.staff"),
                    Choices.tap(turn, "choice.own-record", Taps.OWN_RECORD),
                    Choices.tap(turn, "choice.erase", Taps.ERASE));
        }
        Subscription now = TopicTalk.subscription(turn);
        String reference = turn.subscriber().value().substring(0, ResidentsCalled.DIGITS);
        String following = turn.say(now.following() ? "data.following" : "data.not-following");
        String said = now.consent() == null
                ? turn.say("data.no-consent")
                : turn.say(
                        "data.chosen", names(turn, now), settings.village(turn), settings.spoken(turn), now.consent());
        return Answer.words(
                turn.say("data.shown", following, said, reference),
                Choices.tap(turn, "choice.own-record", Taps.OWN_RECORD),
                Choices.tap(turn, "choice.erase", Taps.ERASE),
                Choices.tap(turn, "choice.topics", Taps.TOPICS));
    }

    /** The address is told to nobody but the resident: in a group all would read it. */
    Answer own(Turn turn) {
        Chat chat = turn.chat();
        if (chat.group() != null) {
            return Answer.words(turn.say("data.own-alone"));
        }
        try {
            String key =
                    turn.ask(turn.system(), new RecordKey(turn.subscriber())).sealed();
            Card card = new Card(
                    null,
                    null,
                    turn.say("data.own-title"),
                    null,
                    List.of(Line.of(turn.say("data.own"))),
                    List.of(new Choice.Open(turn.say("choice.own-open"), pages.ownRecord(chat.tenant(), key))));
            return Answer.card(turn.say("data.own"), card);
        } catch (NotFound nothingIsHeld) {
            return Answer.words(turn.say("data.own-nothing"));
        }
    }

    private String names(Turn turn, Subscription now) {
        Map<String, String> names = topics.names(turn);
        return now.topics().isEmpty()
                ? turn.say("data.no-topics")
                : now.topics().stream()
                        .map(topic -> names.getOrDefault(topic, topic))
                        .collect(Collectors.joining(turn.say("topics.and")));
    }

    Answer ask(Turn turn) {
        return Answer.words(
                turn.say("data.erase-sure"),
                Choices.tap(turn, "choice.erase-all", Taps.ERASE_ALL),
                Choices.tap(turn, "choice.news", Taps.NEWS));
    }

    /** Neither is remembered what this very conversation was about, nor is a receipt kept of it. */
    Answer erase(Turn turn) {
        turn.sendAndForget(turn.resident(), new EraseResident(turn.subscriber(), ErasureReason.OWN_WISH));
        return Answer.words(turn.say("data.erased"));
    }
}
