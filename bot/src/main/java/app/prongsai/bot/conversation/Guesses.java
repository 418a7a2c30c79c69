package app.prongsai.bot.conversation;

import app.prongsai.measures.read.MeasureBoard;
import app.prongsai.thai.ThaiNumerals;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** What may have been meant by words with a slip in them. Only ever asked back, never acted on. */
@Component
class Guesses {

    private static final String MEANT = "meant";
    private static final String MEANT_IN = "meant.in";
    private static final Set<Keyword> OFFERED =
            EnumSet.of(Keyword.WORK, Keyword.SUMMARY, Keyword.HELP, Keyword.CANCEL, Keyword.UNDO);
    private static final int MOST = 3;
    private static final int SHORTEST = 3;
    private static final int ALIKE = 60;
    private static final Pattern BEGINNING = Pattern.compile("([^\\d\\s]+)\\s*(.*)", Pattern.DOTALL);

    private final Finder finder;

    Guesses(Finder finder) {
        this.finder = finder;
    }

    /** Whole lines that the line may have been meant as, offered as choices; empty if nothing comes near. */
    Optional<Answer> ofLine(Turn turn, String line) {
        List<String> meant = lines(ThaiNumerals.toArabic(line)).limit(MOST).toList();
        if (meant.isEmpty()) {
            return Optional.empty();
        }
        turn.memory().put(MEANT, String.join("\n", meant));
        turn.memory().put(MEANT_IN, String.join("\n", turn.said()));
        List<Choice> choices = new ArrayList<>();
        for (int place = 0; place < meant.size(); place++) {
            choices.add(new Choice.Tap(meant.get(place), Taps.data(Taps.MEANT, String.valueOf(place)), false));
        }
        choices.add(Choices.tap(turn, "choice.help", Taps.HELP));
        return Optional.of(Answer.words(turn.say("guess.line", line, String.join("” “", meant)), choices));
    }

    /** The line that was offered in this place; empty if that was too long ago. */
    Optional<String> chosen(Turn turn, String place) {
        return turn.memory()
                .get(MEANT)
                .lines()
                .skip(place.matches("\\d") ? Integer.parseInt(place) : MOST)
                .findFirst();
    }

    void takenBack(Turn turn, String message) {
        if (turn.memory().get(MEANT_IN).lines().anyMatch(message::equals)) {
            turn.memory().put(MEANT, "");
        }
    }

    private static Stream<String> lines(String line) {
        String compact = line.replaceAll("\\s", "").toLowerCase(Locale.ROOT);
        Stream<String> single = OFFERED.stream()
                .flatMap(keyword -> keyword.words().stream())
                .filter(word -> word.length() >= SHORTEST && Nearness.near(compact, word));
        Matcher beginning = BEGINNING.matcher(line);
        if (!beginning.matches()) {
            return single;
        }
        String first = beginning.group(1).toLowerCase(Locale.ROOT);
        Stream<String> orders = Arrays.stream(Verb.values())
                .flatMap(verb -> verb.words().stream())
                .filter(word -> word.length() >= SHORTEST && Nearness.near(first, word))
                .map(word -> (word + " " + beginning.group(2)).strip());
        return Stream.concat(single, orders)
                .distinct()
                .sorted(Comparator.comparingInt(meant -> Nearness.slips(compact, meant.replaceAll("\\s", ""))));
    }

    /** Measures whose code or title comes near to the words, the nearest first. */
    List<Work> works(Turn turn, String words) {
        String code = ThaiNumerals.toArabic(words.split("\\s", 2)[0]);
        String name = words.replaceAll("\\s", "");
        List<Work> all = turn
                .ask(turn.speaker(), new MeasureBoard(finder.mine(turn).fiscalYear()))
                .rows()
                .stream()
                .map(Work::of)
                .toList();
        boolean isCode = code.matches("[\\d./-]+");
        return isCode
                ? all.stream()
                        .filter(work -> Nearness.near(code, work.code()))
                        .sorted(Comparator.comparingInt(work -> Nearness.slips(code, work.code())))
                        .toList()
                : all.stream()
                        .filter(work -> alike(name, work) >= ALIKE)
                        .sorted(Comparator.comparingInt((Work work) -> -alike(name, work)))
                        .toList();
    }

    private static int alike(String name, Work work) {
        return name.length() < SHORTEST ? 0 : Nearness.alike(name, work.title().replaceAll("\\s", ""));
    }
}
