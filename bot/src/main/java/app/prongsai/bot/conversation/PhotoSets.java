package app.prongsai.bot.conversation;

import app.prongsai.bot.conversation.Heard.Together;
import app.prongsai.measures.MeasureId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Photos sent together come one by one, in any order; they are answered once, and no longer waited for than patience lasts. */
@Component
class PhotoSets {

    private static final String SET = "photos.set";
    private static final String CAME = "photos.came";
    private static final String OF = "photos.of";
    private static final String REFUSED = "photos.refused";
    private static final String OVER = "photos.over";
    private static final int MOST_OVER = 5;

    /** A proof that photos became. */
    record Proof(MeasureId measure, String evidence) {}

    /** How many of a set came before patience ended. */
    record Came(String photos, String of) {}

    /** Of a set that is no longer waited for: what the photos that came in time prove, once that is known. */
    private record Over(String set, String measure, String evidence) {

        static Over of(String line) {
            String[] parts = line.split("\t", 3);
            return new Over(parts[0], parts[1], parts[2]);
        }

        String line() {
            return String.join("\t", set, measure, evidence);
        }

        boolean isOpen() {
            return evidence.isEmpty();
        }
    }

    /** Whether others that were sent together with this one are still waited for. */
    boolean moreToCome(Turn turn, @Nullable Together together) {
        if (together == null || isOver(turn, together.set())) {
            return false;
        }
        boolean first = !turn.memory().get(SET).equals(together.set());
        int came = first ? 1 : Integer.parseInt(turn.memory().get(CAME)) + 1;
        boolean more = came < together.pictures();
        wait(turn, more ? together.set() : "", came, together.pictures());
        return more;
    }

    /** From now on those of the set that come late are taken as they come. Empty if it was not waited for any more. */
    Optional<Came> waitedLongEnough(Turn turn, String set) {
        List<Over> over = new ArrayList<>(over(turn));
        over.add(new Over(set, "", ""));
        keep(turn, over.subList(Math.max(0, over.size() - MOST_OVER), over.size()));
        if (!turn.memory().get(SET).equals(set)) {
            return Optional.empty();
        }
        Came came = new Came(turn.memory().get(CAME), turn.memory().get(OF));
        wait(turn, "", 0, 0);
        return Optional.of(came);
    }

    /** What the photos kept so far are attached as is where the late ones of their set belong. */
    void prove(Turn turn, Proof proof) {
        keep(
                turn,
                over(turn).stream()
                        .map(one -> one.isOpen()
                                ? new Over(one.set(), proof.measure().value(), proof.evidence())
                                : one)
                        .toList());
    }

    /** Where a late one belongs; empty if that is not known, or not late. */
    Optional<Proof> proof(Turn turn, @Nullable Together together) {
        return over(turn).stream()
                .filter(one -> together != null && one.set().equals(together.set()))
                .filter(one -> !one.isOpen() && !one.measure().isEmpty())
                .map(one -> new Proof(new MeasureId(one.measure()), one.evidence()))
                .findFirst();
    }

    /** What was kept is wanted no more; late ones of the same set begin anew. */
    void drop(Turn turn) {
        keep(
                turn,
                over(turn).stream()
                        .map(one -> one.isOpen() ? new Over(one.set(), "", "-") : one)
                        .toList());
    }

    void rememberRefusal(Turn turn, Answer refusal) {
        turn.memory().put(REFUSED, ((Say.Words) refusal.says().getFirst()).text());
    }

    /** Why one of those that came before, of the same sending, could not be kept. */
    Optional<Answer> refusalBefore(Turn turn) {
        String sentence = turn.memory().get(REFUSED);
        turn.memory().put(REFUSED, "");
        return sentence.isEmpty() ? Optional.empty() : Optional.of(Answer.words(sentence));
    }

    private static void wait(Turn turn, String set, int came, int of) {
        turn.memory().put(SET, set);
        turn.memory().put(CAME, set.isEmpty() ? "" : String.valueOf(came));
        turn.memory().put(OF, set.isEmpty() ? "" : String.valueOf(of));
    }

    private static boolean isOver(Turn turn, String set) {
        return over(turn).stream().anyMatch(one -> one.set().equals(set));
    }

    private static List<Over> over(Turn turn) {
        return turn.memory().get(OVER).lines().map(Over::of).toList();
    }

    private static void keep(Turn turn, List<Over> over) {
        turn.memory().put(OVER, over.stream().map(Over::line).collect(Collectors.joining("\n")));
    }
}
