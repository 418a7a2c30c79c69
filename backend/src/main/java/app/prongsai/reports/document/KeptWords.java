package app.prongsai.reports.document;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Words as a tree of letters, so that thousands cost no more than one. */
final class KeptWords {

    private static final char FIRST = '\u0E00';
    private static final int LETTERS = 0x60;
    private static final List<String> LINES = read();

    /** Found wherever their letters stand. */
    static final KeptWords ANYWHERE =
            new KeptWords(LINES.stream().filter(line -> line.startsWith("!")).map(line -> line.substring(1)));

    /** Found only where the dictionary sees a word begin and one end. */
    static final KeptWords BETWEEN_WORDS = new KeptWords(LINES.stream().filter(line -> !line.startsWith("!")));

    private final Node root = new Node();

    private static final class Node {

        private final @Nullable Node[] next = new Node[LETTERS];
        private @Nullable Word word;
    }

    /** @param breaks after how many of its letters a line may end all the same */
    record Word(int length, List<Integer> breaks) {}

    private KeptWords(Stream<String> words) {
        words.forEach(this::add);
    }

    /** The longest word that begins at the place and ends at one that may be; null if none does. */
    @Nullable
    Word longestAt(String text, int from, IntPredicate mayEnd) {
        Node node = root;
        Word longest = null;
        for (int at = from; at < text.length(); at++) {
            int letter = place(text.charAt(at));
            node = letter < 0 ? null : node.next[letter];
            if (node == null) {
                break;
            }
            if (node.word != null && mayEnd.test(at + 1)) {
                longest = node.word;
            }
        }
        return longest;
    }

    private void add(String marked) {
        Node node = root;
        String letters = marked.replace("|", "");
        for (char letter : letters.toCharArray()) {
            int place = place(letter);
            Node next = node.next[place];
            if (next == null) {
                next = new Node();
                node.next[place] = next;
            }
            node = next;
        }
        List<Integer> bars = IntStream.range(0, marked.length())
                .filter(i -> marked.charAt(i) == '|')
                .boxed()
                .toList();
        node.word = new Word(
                letters.length(),
                IntStream.range(0, bars.size())
                        .map(i -> bars.get(i) - i)
                        .boxed()
                        .toList());
    }

    /** Thai letters and the full stop of abbreviations; nothing else stands in the list. */
    private static int place(char letter) {
        return letter == '.' ? 0 : letter > FIRST && letter < FIRST + LETTERS ? letter - FIRST : -1;
    }

    private static List<String> read() {
        try (InputStream resource = KeptWords.class.getResourceAsStream("kept-together.txt")) {
            if (resource == null) {
                throw new IllegalStateException("List of words is missing from the application");
            }
            return new String(resource.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .map(String::strip)
                    .filter(line -> !line.isEmpty() && !line.startsWith("#"))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
