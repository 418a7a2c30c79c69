package app.prongsai.bot.conversation;

import app.prongsai.measures.MeasureId;
import app.prongsai.measures.write.AttachEvidence;
import app.prongsai.measures.write.ExtendEvidence;
import app.prongsai.measures.write.TakeBackWords;
import app.prongsai.reports.EndorseReport;
import app.prongsai.reports.ReturnReport;
import app.prongsai.reports.RoundId;
import app.prongsai.reports.TakeBackReportWords;
import app.prongsai.shared.Command;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** What came of the latest messages, so that it can be taken back with them. Ids only, no words. */
final class SaidBefore {

    private static final String SAID = "said";
    private static final String REPORT = "report/";
    private static final int MOST = 40;

    /**
     * @param subject what it was said of: a measure by its id, a report by its round, told apart by a word before it
     * @param evidence its id in the measure; empty if none was shown
     */
    record Said(String message, String subject, String command, String evidence) {

        private static Said of(String entry) {
            String[] parts = entry.split("=", 4);
            return new Said(parts[0], parts[1], parts[2], parts[3]);
        }

        private String entry() {
            return String.join("=", message, subject, command, evidence);
        }

        Command takenBack() {
            return subject.startsWith(REPORT)
                    ? new TakeBackReportWords(new RoundId(subject.substring(REPORT.length())), command)
                    : new TakeBackWords(new MeasureId(subject), command, evidence.isEmpty() ? null : evidence);
        }
    }

    private SaidBefore() {}

    static void remember(Memory memory, String message, String id, Command command) {
        subject(command).ifPresent(subject -> {
            List<Said> all = new ArrayList<>(all(memory));
            all.add(new Said(message, subject, id, shown(command)));
            keep(memory, all.subList(Math.max(0, all.size() - MOST), all.size()));
        });
    }

    private static Optional<String> subject(Command command) {
        return switch (command) {
            case EndorseReport report -> Optional.of(REPORT + report.round().value());
            case ReturnReport report -> Optional.of(REPORT + report.round().value());
            default -> command.target() instanceof MeasureId measure ? Optional.of(measure.value()) : Optional.empty();
        };
    }

    private static String shown(Command command) {
        return switch (command) {
            case AttachEvidence attach -> attach.evidence().id();
            case ExtendEvidence extend -> extend.evidence();
            default -> "";
        };
    }

    /** All that came of the message, which is forgotten with it. */
    static List<Said> take(Memory memory, String message) {
        List<Said> all = all(memory);
        keep(
                memory,
                all.stream().filter(said -> !said.message().equals(message)).toList());
        return all.stream().filter(said -> said.message().equals(message)).toList();
    }

    private static List<Said> all(Memory memory) {
        return Arrays.stream(memory.get(SAID).split("\n"))
                .filter(entry -> !entry.isEmpty())
                .map(Said::of)
                .toList();
    }

    private static void keep(Memory memory, List<Said> all) {
        memory.put(SAID, String.join("\n", all.stream().map(Said::entry).toList()));
    }
}
