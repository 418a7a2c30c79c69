package app.prongsai.bot.conversation;

import app.prongsai.bot.conversation.Chat.Group;
import app.prongsai.bot.conversation.Heard.Words;
import app.prongsai.groups.StopWeeklySummary;
import app.prongsai.groups.WantWeeklySummary;
import java.net.URI;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;

/**
 * Answers in a group, where only what is said to the account arrives. One line, one answer: everybody there would see a
 * question, and anybody could tap, so what needs asking back, lists and codes belong into the own chat.
 */
@Component
class GroupTalk {

    private static final Set<String> WEEKLY = Set.of("สรุปทุกสัปดาห์", "สรุปรายสัปดาห์", "weekly");
    private static final Set<String> NOT_WEEKLY = Set.of("หยุดสรุป", "เลิกสรุป", "stopweekly");

    private final GroupCards cards;
    private final Linking linking;
    private final StaffTalk staff;
    private final StaffLines lines;
    private final StaffMenu menu;
    private final PublicPages pages;

    GroupTalk(GroupCards cards, Linking linking, StaffTalk staff, StaffLines lines, StaffMenu menu, PublicPages pages) {
        this.cards = cards;
        this.linking = linking;
        this.staff = staff;
        this.lines = lines;
        this.menu = menu;
        this.pages = pages;
    }

    Answer answer(Turn turn, Group group, Words words) {
        if (linking.codeIn(turn, words.text()).isPresent()) {
            return Answer.words(turn.say("group.code-elsewhere"));
        }
        if (turn.account() == null) {
            URI reports = pages.reports(turn.chat().tenant());
            return Answer.words(turn.say("group.residents", reports.toString()));
        }
        String line = Typed.about(cards.codeOf(turn.chat(), group), words.text());
        return withoutTaps(said(turn, group, line, words.messageId()));
    }

    private Answer said(Turn turn, Group group, String line, String messageId) {
        String compact = line.replaceAll("\\s", "");
        if (WEEKLY.contains(compact)) {
            turn.send(turn.speaker(), new WantWeeklySummary(group.id()));
            return Answer.words(turn.say("group.weekly"));
        }
        if (NOT_WEEKLY.contains(compact)) {
            turn.send(turn.speaker(), new StopWeeklySummary(group.id()));
            return Answer.words(turn.say("group.not-weekly"));
        }
        Optional<Keyword> keyword = Keyword.in(line);
        if (keyword.isPresent()) {
            return switch (keyword.get()) {
                case SUMMARY -> menu.summary(turn);
                case HELP -> Answer.words(turn.say("group.help"));
                default -> Answer.words(turn.say("group.elsewhere"));
            };
        }
        return lines.namesAMeasure(turn, line)
                ? staff.answer(turn, new Words(line, messageId))
                : Answer.words(turn.say("group.help"));
    }

    private static Answer withoutTaps(Answer answer) {
        return new Answer(answer.says().stream().map(GroupTalk::withoutTaps).toList());
    }

    private static Say withoutTaps(Say say) {
        return switch (say) {
            case Say.Words words -> new Say.Words(words.text(), List.of());
            case Say.Cards shown ->
                new Say.Cards(
                        shown.summary(),
                        shown.cards().stream().map(GroupTalk::withoutTaps).toList(),
                        List.of());
        };
    }

    private static Card withoutTaps(Card card) {
        return new Card(
                card.label(),
                card.badge(),
                card.title(),
                card.percent(),
                card.lines(),
                card.buttons().stream()
                        .filter(choice -> choice instanceof Choice.Open)
                        .toList());
    }
}
