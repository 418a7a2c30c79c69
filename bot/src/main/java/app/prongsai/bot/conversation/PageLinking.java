package app.prongsai.bot.conversation;

import app.prongsai.bot.conversation.Card.Line;
import app.prongsai.platform.NotFound;
import app.prongsai.staff.LinkConfirmedAccount;
import app.prongsai.staff.LinkInvitation;
import app.prongsai.staff.LinkNonceOwner;
import app.prongsai.staff.PersonId;
import app.prongsai.staff.PersonInChat.Account;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** A member of staff signs in on the web instead of typing a code; the chat service brings word that they agreed. */
@Component
class PageLinking {

    private final Messenger messenger;
    private final PublicPages pages;

    PageLinking(Messenger messenger, PublicPages pages) {
        this.messenger = messenger;
        this.pages = pages;
    }

    Answer offer(Turn turn) {
        Account already = turn.account();
        if (already != null) {
            return Answer.words(turn.say("link.already", already.name()), Choices.work(turn));
        }
        Chat chat = turn.chat();
        Optional<String> token = messenger.linkToken(chat.tenant(), chat.chatUser());
        if (token.isEmpty()) {
            return Answer.words(turn.say("link.by-code"));
        }
        String called = messenger.nameOf(chat.tenant(), chat.chatUser()).orElse("");
        String invitation = turn.ask(turn.system(), new LinkInvitation(chat.chatUser(), called, token.get()))
                .sealed();
        Card card = new Card(
                null,
                null,
                turn.say("link.page-title"),
                null,
                List.of(Line.of(turn.say("link.page")), Line.of(turn.say("link.or-code"))),
                List.of(pages.staff(turn.say("choice.sign-in"), "link?invitation=" + invitation)));
        return Answer.card(turn.say("link.page"), card);
    }

    /** The page's nonce came back: only once, soon, and with the LINE user whom the page showed. */
    Answer confirmed(Turn turn, String nonce) {
        turn.until(() -> turn.account() != null || owner(turn, nonce).isPresent());
        Optional<PersonId> owner = owner(turn, nonce);
        if (owner.isEmpty()) {
            Account already = turn.account();
            return already == null
                    ? Answer.words(turn.say("link.page-over"))
                    : Answer.words(turn.say("link.already", already.name()), Choices.work(turn));
        }
        turn.send(
                turn.system(),
                new LinkConfirmedAccount(owner.get(), nonce, turn.chat().chatUser()));
        return Linking.welcome(turn, owner.get());
    }

    private static Optional<PersonId> owner(Turn turn, String nonce) {
        try {
            return Optional.of(
                    turn.ask(turn.system(), new LinkNonceOwner(nonce)).person());
        } catch (NotFound nobodys) {
            return Optional.empty();
        }
    }
}
