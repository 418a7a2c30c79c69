package app.prongsai.bot.conversation;

import app.prongsai.bot.conversation.Finder.Found;
import app.prongsai.platform.NotAllowed;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;

/** Typed lines that name a measure and what to say of it. */
@Component
class StaffLines {

    private static final Set<Verb> IN_WORDS = Set.of(Verb.PROBLEM, Verb.RECOMMEND);

    private final Finder finder;
    private final Reporting reporting;
    private final WhichWork which;
    private final ApprovalLines approvals;
    private final Guesses guesses;
    private final StaffMenu menu;
    private final OwnCards cards;
    private final Awaiting awaiting;

    StaffLines(
            Finder finder,
            Reporting reporting,
            WhichWork which,
            ApprovalLines approvals,
            Guesses guesses,
            StaffMenu menu,
            OwnCards cards,
            Awaiting awaiting) {
        this.finder = finder;
        this.reporting = reporting;
        this.which = which;
        this.approvals = approvals;
        this.guesses = guesses;
        this.menu = menu;
        this.cards = cards;
        this.awaiting = awaiting;
    }

    /** The measure of the message that is answered to. */
    Optional<Work> quoted(Turn turn) {
        return cards.quoted(turn);
    }

    /**
     * The line with the code of the measure that the quoted message is about; empty if nothing is quoted, another measure is
     * named, a single word says everything, or the question in the quoted message is answered.
     */
    Optional<String> aboutTheQuoted(Turn turn, String text) {
        Typed typed = Typed.of(text);
        return typed instanceof Typed.Single
                ? Optional.empty()
                : quoted(turn)
                        .filter(work -> !isAwaited(turn, work, text) && !namesACode(turn, typed))
                        .map(work -> Typed.about(work.code(), text));
    }

    private boolean isAwaited(Turn turn, Work work, String text) {
        return awaiting.now(turn)
                .filter(pending -> work.id().equals(pending.measure()))
                .filter(pending -> pending.what() == Pending.For.WORDS || EvidenceTalk.holdsLink(text))
                .isPresent();
    }

    /** A line that begins with an existing code is an order of its own, even while something else is awaited. */
    boolean namesACode(Turn turn, Typed typed) {
        return switch (typed) {
            case Typed.Order order -> finder.byCode(turn, order.rest()).isPresent();
            case Typed.HowFar howFar -> finder.byCode(turn, howFar.measure()).isPresent();
            default -> false;
        };
    }

    /** A line that is about one measure, by its code. */
    boolean namesAMeasure(Turn turn, String line) {
        Typed typed = Typed.of(line);
        try {
            return namesACode(turn, typed)
                    || typed instanceof Typed.Free && finder.byCode(turn, line).isPresent();
        } catch (NotAllowed knowsNoMeasures) {
            return false;
        }
    }

    Answer answer(Turn turn, Typed typed, String line) {
        return switch (typed) {
            case Typed.Order order -> order(turn, Wish.to(order.verb()), order.rest());
            case Typed.HowFar howFar -> howFar(turn, howFar, line);
            default -> freely(turn, line);
        };
    }

    /** Not every word of somebody who has no part in measures is an attempt at one. */
    private Answer freely(Turn turn, String line) {
        try {
            return free(turn, line);
        } catch (NotAllowed knowsNoMeasures) {
            return notUnderstood(turn, line);
        }
    }

    private Answer notUnderstood(Turn turn, String line) {
        return guesses.ofLine(turn, line).orElseGet(() -> menu.notUnderstood(turn));
    }

    private Answer howFar(Turn turn, Typed.HowFar said, String line) {
        Wish wish = new Wish(Verb.REPORT, said.percent(), said.text());
        Optional<Found> byCode = finder.byCode(turn, said.measure());
        if (byCode.isPresent()) {
            return byCode.get().rest().isEmpty()
                    ? of(turn, wish, byCode.get())
                    : Answer.words(
                            turn.say(
                                    "report.unclear",
                                    byCode.get().works().getFirst().code()),
                            Choices.work(turn));
        }
        if (EvidenceTalk.holdsLink(line) || !said.certain()) {
            return free(turn, line);
        }
        Found found = finder.find(turn, said.measure());
        return found.rest().isEmpty() ? of(turn, wish, found) : unknown(turn, wish, said.measure(), "");
    }

    private Answer order(Turn turn, Wish wish, String rest) {
        return approvals.answer(turn, wish.verb(), rest).orElseGet(() -> onAMeasure(turn, wish, rest));
    }

    private Answer onAMeasure(Turn turn, Wish wish, String rest) {
        if (rest.isEmpty()) {
            return which.ask(turn, wish);
        }
        if (wish.verb() == Verb.EVIDENCE && EvidenceTalk.holdsLink(rest.split("\\s", 2)[0])) {
            return which.ask(turn, wish.with(rest));
        }
        Found found = finder.find(turn, rest);
        boolean onlyWords = found.works().isEmpty() && !Character.isDigit(rest.charAt(0));
        return onlyWords && IN_WORDS.contains(wish.verb()) ? which.ask(turn, wish.with(rest)) : of(turn, wish, found);
    }

    /** Without a verb: a code alone shows the card, with a link it is evidence, with words a report as far as before. */
    private Answer free(Turn turn, String line) {
        Optional<Found> byCode = finder.byCode(turn, line);
        if (byCode.isPresent()) {
            String rest = byCode.get().rest();
            Verb verb = rest.isEmpty() ? Verb.SHOW : EvidenceTalk.holdsLink(rest) ? Verb.EVIDENCE : Verb.REPORT;
            return of(turn, Wish.to(verb), byCode.get());
        }
        if (EvidenceTalk.holdsLink(line)) {
            return which.ask(turn, new Wish(Verb.EVIDENCE, null, line));
        }
        Found found = finder.find(turn, line);
        if (!found.works().isEmpty() && found.rest().isEmpty()) {
            return of(turn, Wish.to(Verb.SHOW), found);
        }
        List<Work> near = Character.isDigit(line.charAt(0)) ? guesses.works(turn, line) : List.of();
        String rest = line.contains(" ") ? line.substring(line.indexOf(' ')).strip() : "";
        Wish wish = rest.isEmpty() ? Wish.to(Verb.SHOW) : Wish.to(Verb.REPORT).with(rest);
        return near.isEmpty() ? notUnderstood(turn, line) : which.askNear(turn, wish, line, near);
    }

    Answer of(Turn turn, Wish wish, Found found) {
        Wish whole = found.rest().isEmpty() ? wish : wish.with(found.rest());
        return switch (found.works().size()) {
            case 0 -> unknown(turn, wish, found.rest(), found.rest());
            case 1 ->
                reporting.carryOut(turn, whole, finder.whole(turn, found.works().getFirst()));
            default -> which.ask(turn, whole, found.works());
        };
    }

    /** Perhaps a slip: measures near to the words are offered, with what was wished kept. */
    private Answer unknown(Turn turn, Wish wish, String words, String all) {
        List<Work> near = guesses.works(turn, words);
        if (near.isEmpty()) {
            return menu.noSuchWork(turn, words);
        }
        boolean code = Character.isDigit(words.charAt(0));
        String rest =
                code && all.contains(" ") ? all.substring(all.indexOf(' ')).strip() : "";
        return which.askNear(turn, rest.isEmpty() ? wish : wish.with(rest), words, near);
    }
}
