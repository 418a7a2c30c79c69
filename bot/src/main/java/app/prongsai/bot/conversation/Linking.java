package app.prongsai.bot.conversation;

import app.prongsai.platform.NotFound;
import app.prongsai.platform.Sentences;
import app.prongsai.shared.RuleViolated;
import app.prongsai.staff.LinkChatAccount;
import app.prongsai.staff.LinkCodeOwner;
import app.prongsai.staff.People;
import app.prongsai.staff.PersonId;
import app.prongsai.staff.PersonInChat;
import app.prongsai.staff.PersonInChat.Account;
import app.prongsai.staff.UnlinkChatAccount;
import app.prongsai.thai.ThaiNumerals;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** A member of staff proves who they are with a one-time code, once; and can take the link back at any time. */
@Component
class Linking {

    private static final Pattern SAID =
            Pattern.compile("(เชื่อมบัญชี|เชื่อม|link)?[\\s:]*((?:\\d[\\s-]*){6})", Pattern.CASE_INSENSITIVE);
    private static final String WRONG = "wrong-codes";
    private static final int MOST_WRONG = 5;
    private static final Duration PER = Duration.ofHours(1);

    private final Finder finder;
    private final Clock clock;

    Linking(Finder finder, Clock clock) {
        this.finder = finder;
        this.clock = clock;
    }

    /** The six digits that were said, if they can only be meant as a code. */
    Optional<String> codeIn(Turn turn, String text) {
        Matcher said = SAID.matcher(ThaiNumerals.toArabic(Typed.tidy(text)));
        if (!said.matches()) {
            return Optional.empty();
        }
        String digits = said.group(2).replaceAll("\\D", "");
        boolean meant = said.group(1) != null || turn.account() == null || !finder.isCode(turn, digits);
        return meant ? Optional.of(digits) : Optional.empty();
    }

    Answer link(Turn turn, String code) {
        List<Instant> wrong = wrongCodes(turn);
        if (wrong.size() >= MOST_WRONG) {
            return Answer.words(turn.say("link.too-often"));
        }
        try {
            PersonId owner = turn.ask(turn.system(), new LinkCodeOwner(code)).person();
            turn.send(
                    turn.system(), new LinkChatAccount(owner, code, turn.chat().chatUser()));
            turn.memory().put(WRONG, "");
            return welcome(turn, owner);
        } catch (NotFound nobodys) {
            Account already = turn.account();
            if (already != null) {
                return Answer.words(turn.say("link.already", already.name()), Choices.work(turn));
            }
            return refused(turn, wrong, turn.say("link.wrong"));
        } catch (RuleViolated refused) {
            return refused(turn, wrong, Sentences.of(refused, turn.wording().locale()));
        }
    }

    static Answer welcome(Turn turn, PersonId person) {
        turn.until(() -> isLinked(turn));
        return Answer.words(
                turn.say("link.done", name(turn, person)),
                Choices.work(turn),
                Choices.tap(turn, "choice.help", Taps.HELP));
    }

    Answer askToUnlink(Turn turn) {
        return turn.account() == null
                ? Answer.words(turn.say("unlink.not-linked"))
                : Answer.words(
                        turn.say("unlink.sure"),
                        Choices.main(turn, "choice.unlink", Taps.UNLINK),
                        Choices.cancel(turn));
    }

    Answer unlink(Turn turn) {
        Account account = turn.account();
        if (account == null) {
            return Answer.words(turn.say("unlink.not-linked"));
        }
        turn.send(turn.system(), new UnlinkChatAccount(account.person()));
        turn.until(() -> !isLinked(turn));
        turn.memory().awaitNothing();
        return Answer.words(turn.say("unlink.done"));
    }

    private Answer refused(Turn turn, List<Instant> before, String sentence) {
        List<Instant> wrong = new ArrayList<>(before);
        wrong.add(clock.instant());
        turn.memory().put(WRONG, wrong.stream().map(Instant::toString).collect(Collectors.joining(",")));
        return Answer.words(sentence);
    }

    private List<Instant> wrongCodes(Turn turn) {
        Instant since = clock.instant().minus(PER);
        return Arrays.stream(turn.memory().get(WRONG).split(","))
                .filter(text -> !text.isEmpty())
                .map(Instant::parse)
                .filter(at -> at.isAfter(since))
                .toList();
    }

    private static boolean isLinked(Turn turn) {
        try {
            turn.ask(turn.system(), new PersonInChat(turn.chat().chatUser()));
            return true;
        } catch (NotFound nobody) {
            return false;
        }
    }

    private static String name(Turn turn, PersonId person) {
        return turn.ask(turn.system(), new People()).people().stream()
                .filter(one -> one.person().equals(person))
                .map(People.Person::name)
                .filter(Objects::nonNull)
                .findFirst()
                .orElse("");
    }
}
