package app.prongsai.bot.conversation;

import app.prongsai.reports.ReportsAwaitingMe.Report;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Typed words of those who approve, where they name a report, or nothing at all. */
@Component
class ApprovalLines {

    private static final Pattern REPORT = Pattern.compile("(?:รายงาน|report)(?:\\s+(.*))?", Pattern.DOTALL);

    private final ApprovalTalk approvals;
    private final ReportTalk reports;
    private final WaitingWork waiting;
    private final WhichWork which;

    ApprovalLines(ApprovalTalk approvals, ReportTalk reports, WaitingWork waiting, WhichWork which) {
        this.approvals = approvals;
        this.reports = reports;
        this.waiting = waiting;
        this.which = which;
    }

    /** Empty where a measure is named. */
    Optional<Answer> answer(Turn turn, Verb verb, String rest) {
        if (verb != Verb.APPROVE && verb != Verb.RETURN) {
            return Optional.empty();
        }
        if (rest.isEmpty()) {
            return Optional.of(unnamed(turn, verb));
        }
        Matcher report = REPORT.matcher(rest);
        return report.matches()
                ? Optional.of(report(
                        turn,
                        verb,
                        report.group(1) == null ? "" : report.group(1).strip()))
                : Optional.empty();
    }

    private Answer unnamed(Turn turn, Verb verb) {
        List<Work> works = Stream.concat(approvals.waiting(turn).stream(), approvals.postponing(turn).stream())
                .toList();
        return works.isEmpty() || !reports.waiting(turn).isEmpty() ? all(turn) : which.ask(turn, Wish.to(verb), works);
    }

    private Answer report(Turn turn, Verb verb, String words) {
        List<Report> papers = reports.waiting(turn);
        if (papers.size() != 1) {
            return all(turn);
        }
        String round = papers.getFirst().round().value();
        String version = String.valueOf(papers.getFirst().version());
        if (verb == Verb.APPROVE) {
            return reports.endorse(turn, round, version, words);
        }
        return words.isEmpty() ? reports.askWhy(turn, round, version) : reports.giveBack(turn, round, version, words);
    }

    /** Everything that waits, to choose from. */
    Answer all(Turn turn) {
        List<Say> says = new ArrayList<>(waiting.cards(turn));
        String sentence = turn.say(says.isEmpty() ? "approval.none" : "approval.choose");
        says.add(new Say.Words(sentence, List.of(Choices.work(turn))));
        return new Answer(says);
    }
}
