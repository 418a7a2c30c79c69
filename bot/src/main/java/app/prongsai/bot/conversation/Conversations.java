package app.prongsai.bot.conversation;

import app.prongsai.bot.conversation.Heard.Followed;
import app.prongsai.bot.conversation.Heard.Tap;
import app.prongsai.bot.conversation.Heard.Unfollowed;
import app.prongsai.bot.conversation.Heard.Words;
import app.prongsai.conversations.Conversation;
import app.prongsai.organisations.OrganisationStanding;
import app.prongsai.platform.Backend;
import app.prongsai.platform.NotAllowed;
import app.prongsai.platform.NotFound;
import app.prongsai.platform.Sentences;
import app.prongsai.shared.Actor;
import app.prongsai.shared.Channel;
import app.prongsai.shared.RuleViolated;
import app.prongsai.staff.PersonInChat;
import app.prongsai.staff.PersonInChat.Account;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Answers one event of a conversation. Doing it again comes to the same answer and changes nothing more, so whoever was
 * interrupted may simply begin anew.
 */
@Component
public class Conversations {

    private static final int REFERENCE = 6;

    private final Backend backend;
    private final StaffTalk staff;
    private final ResidentTalk residents;
    private final Linking linking;
    private final PageLinking pageLinking;
    private final TakenBack takenBack;
    private final GroupTalk groups;

    Conversations(
            Backend backend,
            StaffTalk staff,
            ResidentTalk residents,
            Linking linking,
            PageLinking pageLinking,
            TakenBack takenBack,
            GroupTalk groups) {
        this.backend = backend;
        this.staff = staff;
        this.residents = residents;
        this.linking = linking;
        this.pageLinking = pageLinking;
        this.takenBack = takenBack;
        this.groups = groups;
    }

    /** What to say; every refusal of the backend is an answer too. Anything else that goes wrong is thrown. */
    public Answer answer(Chat chat) {
        Actor system = Actor.system(chat.tenant(), Channel.LINE);
        if (wantsSomething(chat)
                && backend.ask(system, new OrganisationStanding()).suspended()) {
            return Answer.words(Wording.THAI.say("suspended"));
        }
        Memory memory =
                Memory.of(backend.ask(system, new Conversation(chat.chatUser())).state(), chat.eventId());
        Turn turn = new Turn(backend, chat, memory, account(chat, system));
        Answer answer = said(turn);
        turn.remember();
        return turn.hasCommitted() ? answer.asReceipt() : answer;
    }

    /** Who follows, leaves or takes words back is noted even while nothing is answered. */
    private static boolean wantsSomething(Chat chat) {
        return switch (chat.heard()) {
            case Followed followed -> false;
            case Unfollowed unfollowed -> false;
            case Heard.TakenBack message -> false;
            default -> true;
        };
    }

    /**
     * The menu that is this person's after what was said. A resident's is everybody's and need not be looked after, unless
     * a button was pressed that may come from a menu of somebody who has left.
     */
    public Optional<Menu> menu(Chat chat) {
        Account account = account(chat, Actor.system(chat.tenant(), Channel.LINE));
        Menu menu = account == null ? Menu.RESIDENT : Menu.of(account.roles());
        boolean given = menu != Menu.RESIDENT || account != null || chat.heard() instanceof Tap;
        return given ? Optional.of(menu) : Optional.empty();
    }

    /** For when answering failed for good. The reference is the end of the event's id, as the log has it. */
    public Answer apology(Chat chat) {
        String id = chat.eventId();
        return Answer.words(Wording.THAI.say("sorry", id.substring(Math.max(0, id.length() - REFERENCE))));
    }

    /** Stands below words of which nobody can tell whether they were read before. */
    public static String perhapsAgain() {
        return Wording.THAI.say("receipt.perhaps-again");
    }

    private @Nullable Account account(Chat chat, Actor system) {
        try {
            return backend.ask(system, new PersonInChat(chat.chatUser()));
        } catch (NotFound nobody) {
            return null;
        }
    }

    private Answer said(Turn turn) {
        try {
            Chat.Group group = turn.chat().group();
            if (group != null && turn.chat().heard() instanceof Words words) {
                return groups.answer(turn, group, words);
            }
            return switch (turn.chat().heard()) {
                case Followed followed -> residents.welcome(turn);
                case Unfollowed unfollowed -> residents.unfollowed(turn);
                case Heard.TakenBack message -> takenBack.message(turn, message.messageId());
                case Heard.LinkConfirmed confirmed -> pageLinking.confirmed(turn, confirmed.nonce());
                case Words words -> typed(turn, words);
                case Tap tap -> tapped(turn, tap);
                case Heard.WaitedForPhotos waited when turn.account() == null -> Answer.NOTHING;
                case Heard other -> other(turn, other);
            };
        } catch (RuleViolated refused) {
            return refused(turn, Sentences.of(refused, turn.wording().locale()));
        } catch (NotAllowed refused) {
            return refused(turn, turn.say("not-allowed"));
        } catch (NotFound gone) {
            if (turn.account() == null) {
                throw gone;
            }
            return refused(turn, turn.say("work.not-found"));
        }
    }

    private static Answer refused(Turn turn, String sentence) {
        turn.memory().asBefore();
        return turn.account() == null || turn.chat().group() != null
                ? Answer.words(sentence)
                : Answer.words(sentence, Choices.work(turn), Choices.tap(turn, "choice.help", Taps.HELP));
    }

    private Answer typed(Turn turn, Words words) {
        Optional<String> code = linking.codeIn(turn, words.text());
        if (code.isPresent()) {
            return linking.link(turn, code.get());
        }
        Optional<Answer> everybodys = residents.typed(turn, words);
        if (everybodys.isPresent()) {
            return everybodys.get();
        }
        return switch (Keyword.in(words.text()).orElse(null)) {
            case ENGLISH -> language(turn, "en");
            case THAI -> language(turn, "");
            case LINK -> pageLinking.offer(turn);
            case UNLINK -> linking.askToUnlink(turn);
            case NEWS -> residents.news(turn);
            case TOPICS -> residents.topics(turn);
            case STOP -> residents.stop(turn);
            case DATA -> residents.data(turn);
            case ERASE -> residents.askToErase(turn);
            case null, default -> other(turn, words);
        };
    }

    private Answer tapped(Turn turn, Tap tap) {
        if (Taps.of(tap.data()).filter(data -> data.act().equals(Taps.UNLINK)).isPresent()) {
            return linking.unlink(turn);
        }
        return residents.tapped(turn, tap).orElseGet(() -> other(turn, tap));
    }

    private Answer other(Turn turn, Heard heard) {
        return turn.account() == null ? residents.answer(turn, heard) : staff.answer(turn, heard);
    }

    private static Answer language(Turn turn, String language) {
        turn.memory().put("language", language);
        return Answer.words(turn.say("language"), Choices.tap(turn, "choice.help", Taps.HELP));
    }
}
