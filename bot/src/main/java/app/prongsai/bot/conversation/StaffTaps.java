package app.prongsai.bot.conversation;

import app.prongsai.measures.Remark;
import java.util.Arrays;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Tapped buttons of members of staff. What they name is looked up as if it had been typed. */
@Component
class StaffTaps {

    private final Finder finder;
    private final Reporting reporting;
    private final Remarks remarks;
    private final ReportTalk reports;
    private final WhichWork which;
    private final ApprovalLines approvals;
    private final OneCard cards;
    private final StaffMenu menu;

    StaffTaps(
            Finder finder,
            Reporting reporting,
            Remarks remarks,
            ReportTalk reports,
            WhichWork which,
            ApprovalLines approvals,
            OneCard cards,
            StaffMenu menu) {
        this.finder = finder;
        this.reporting = reporting;
        this.remarks = remarks;
        this.reports = reports;
        this.which = which;
        this.approvals = approvals;
        this.cards = cards;
        this.menu = menu;
    }

    Answer answer(Turn turn, Taps tap) {
        return switch (tap.act()) {
            case Taps.TYPE -> Answer.words(turn.say("type.hint"));
            case Taps.WAITING -> approvals.all(turn);
            case Taps.WHICH -> which(turn, tap.id());
            case Taps.ENDORSE -> reports.endorse(turn, tap.id(), tap.more(), "");
            case Taps.RETURN_REPORT -> reports.askWhy(turn, tap.id(), tap.more());
            case Taps.PICK ->
                which.wish(turn)
                        .map(wish -> reporting.carryOut(turn, wish, finder.byId(turn, tap.id())))
                        .orElseGet(() -> Answer.words(turn.say("which.too-late"), Choices.work(turn)));
            case Taps.NO_PROBLEM, Taps.NO_RECOMMENDATION, Taps.UNDO, Taps.POSTPONE_TO -> onTheMeasure(turn, tap);
            default -> tap.wish().isPresent() ? onTheMeasure(turn, tap) : menu.oldButton(turn);
        };
    }

    private Answer which(Turn turn, String verb) {
        return Arrays.stream(Verb.values())
                .filter(one -> one.name().equals(verb))
                .findFirst()
                .map(one -> which.ask(turn, Wish.to(one)))
                .orElseGet(() -> menu.oldButton(turn));
    }

    private Answer onTheMeasure(Turn turn, Taps tap) {
        Work work = finder.byId(turn, tap.id());
        if (tap.does() && !finder.isCurrent(turn, work, tap.version())) {
            return cards.instead(turn, finder.byId(turn, tap.id()));
        }
        return switch (tap.act()) {
            case Taps.NO_PROBLEM -> remarks.none(turn, work, Remark.PROBLEM);
            case Taps.NO_RECOMMENDATION -> remarks.none(turn, work, Remark.RECOMMENDATION);
            case Taps.UNDO -> reporting.undo(turn, work);
            case Taps.POSTPONE_TO -> reporting.carryOut(turn, which.withDay(turn, work, tap.more()), work);
            default -> {
                Optional<Wish> wish = tap.wish();
                yield reporting.carryOut(turn, wish.orElseThrow(), work);
            }
        };
    }
}
