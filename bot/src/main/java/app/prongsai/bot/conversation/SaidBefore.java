package app.prongsai.bot.conversation;

import app.prongsai.measures.MeasureId;
import app.prongsai.measures.write.AttachEvidence;
import app.prongsai.measures.write.ExtendEvidence;
import app.prongsai.shared.Command;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** What came of the latest messages, so that it can be taken back with them. Ids only, no words. */
final class SaidBefore {

    private static final String SAID = "said";
    private static final int MOST = 40;

    /** @param evidence its id in the measure; empty if none was shown */
    record Said(String message, MeasureId measure, String command, String evidence) {

        private static Said of(String entry) {
            String[] parts = entry.split("=", 4);
            return new Said(parts[0], new MeasureId(parts[1]), parts[2], parts[3]);
        }

        private String entry() {
            return String.join("=", message, measure.value(), command, evidence);
        }
    }

    private SaidBefore() {}

    static void remember(Memory memory, String message, MeasureId measure, String id, Command command) {
        String shown =
                switch (command) {
                    case AttachEvidence attach -> attach.evidence().id();
                    case ExtendEvidence extend -> extend.evidence();
                    default -> "";
                };
        List<Said> all = new ArrayList<>(all(memory));
        all.add(new Said(message, measure, id, shown));
        keep(memory, all.subList(Math.max(0, all.size() - MOST), all.size()));
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
