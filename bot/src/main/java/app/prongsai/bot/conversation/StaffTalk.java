package app.prongsai.bot.conversation;

import app.prongsai.bot.conversation.Finder.Found;
import app.prongsai.bot.conversation.Heard.Photo;
import app.prongsai.bot.conversation.Heard.Tap;
import app.prongsai.bot.conversation.Heard.Words;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Answers members of staff. */
@Component
class StaffTalk {

    private final Finder finder;
    private final StaffLines lines;
    private final Reporting reporting;
    private final StaffTaps taps;
    private final ReportTalk reports;
    private final WaitingWork waiting;
    private final Guesses guesses;
    private final EvidenceTalk evidence;
    private final PhotoTalk photos;
    private final Awaiting awaiting;
    private final WorkCards cards;
    private final LastSaid last;
    private final StaffMenu menu;

    StaffTalk(
            Finder finder,
            StaffLines lines,
            Reporting reporting,
            StaffTaps taps,
            ReportTalk reports,
            WaitingWork waiting,
            Guesses guesses,
            EvidenceTalk evidence,
            PhotoTalk photos,
            Awaiting awaiting,
            WorkCards cards,
            LastSaid last,
            StaffMenu menu) {
        this.finder = finder;
        this.lines = lines;
        this.reporting = reporting;
        this.taps = taps;
        this.reports = reports;
        this.waiting = waiting;
        this.guesses = guesses;
        this.evidence = evidence;
        this.photos = photos;
        this.awaiting = awaiting;
        this.cards = cards;
        this.last = last;
        this.menu = menu;
    }

    Answer answer(Turn turn, Heard heard) {
        return switch (heard) {
            case Words words -> typed(turn, words.text());
            case Tap tap -> tapped(turn, Taps.of(tap).orElse(Taps.NONE));
            case Photo photo -> photos.came(turn, photo);
            case Heard.WaitedForPhotos waited -> photos.waitedLongEnough(turn, waited.set());
            default -> menu.notUnderstood(turn);
        };
    }

    private Answer typed(Turn turn, String text) {
        Optional<String> ofTheQuoted = lines.aboutTheQuoted(turn, text);
        if (ofTheQuoted.isPresent()) {
            return lines.answer(turn, Typed.of(ofTheQuoted.get()), ofTheQuoted.get());
        }
        Typed typed = Typed.of(text);
        if (typed instanceof Typed.Single single) {
            return single(turn, single.keyword());
        }
        Optional<Pending> pending = awaiting.now(turn);
        if (pending.isPresent() && !lines.namesACode(turn, typed)) {
            Optional<Answer> answer = awaited(turn, pending.get(), text.strip());
            if (answer.isPresent()) {
                return answer.get();
            }
        }
        return lines.answer(turn, typed, Typed.tidy(text));
    }

    private Answer single(Turn turn, Keyword keyword) {
        return switch (keyword) {
            case WORK -> work(turn);
            case SUMMARY -> menu.summary(turn);
            case CANCEL -> cancel(turn);
            case UNDO -> undo(turn);
            default -> menu.help(turn);
        };
    }

    /** First what waits for the speaker, then what the speaker does. */
    private Answer work(Turn turn) {
        List<Say> says = new ArrayList<>(waiting.cards(turn));
        says.addAll(cards.mine(turn, finder.mine(turn)).says());
        return new Answer(says);
    }

    private Answer undo(Turn turn) {
        Optional<Work> meant = lines.quoted(turn)
                .or(() -> Optional.of(last.measure(turn))
                        .filter(id -> !id.isEmpty())
                        .map(id -> finder.byId(turn, id)));
        return meant.map(work -> reporting.undo(turn, work))
                .orElseGet(() -> Answer.words(turn.say("undo.nothing"), Choices.work(turn)));
    }

    private Answer cancel(Turn turn) {
        turn.memory().awaitNothing();
        evidence.dropKept(turn);
        return Answer.words(turn.say("cancelled"), Choices.work(turn), Choices.tap(turn, "choice.help", Taps.HELP));
    }

    private Optional<Answer> awaited(Turn turn, Pending pending, String text) {
        return switch (pending.what()) {
            case WORDS -> Optional.of(reporting.carryOut(turn, pending.wish().and(text), named(turn, pending)));
            case EVIDENCE -> {
                Work work = named(turn, pending);
                yield evidence.attachLink(turn, text, work)
                        .map(attached -> reporting.evidenceCame(turn, pending, work, attached));
            }
            case REPORT_REASON -> Optional.of(reports.giveBack(turn, text));
            case MEASURE -> {
                Found found = finder.find(turn, text);
                yield found.works().isEmpty() ? Optional.empty() : Optional.of(lines.of(turn, pending.wish(), found));
            }
        };
    }

    private Work named(Turn turn, Pending pending) {
        return finder.byId(turn, Objects.requireNonNull(pending.measure()).value());
    }

    private Answer tapped(Turn turn, Taps tap) {
        return switch (tap.act()) {
            case Taps.WORK -> single(turn, Keyword.WORK);
            case Taps.SUMMARY -> single(turn, Keyword.SUMMARY);
            case Taps.HELP -> single(turn, Keyword.HELP);
            case Taps.CANCEL -> single(turn, Keyword.CANCEL);
            case Taps.MEANT ->
                guesses.chosen(turn, tap.id()).map(line -> typed(turn, line)).orElseGet(() -> menu.oldButton(turn));
            default -> taps.answer(turn, tap);
        };
    }
}
