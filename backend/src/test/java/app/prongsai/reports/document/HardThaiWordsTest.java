package app.prongsai.reports.document;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.geom.Area;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.junit.jupiter.api.Test;

/** More than a thousand words that line breakers tear and printers smear; the list says where each may be broken. */
class HardThaiWordsTest {

    private static final List<String> WORDS = words();

    /** A running text has no spaces: what stands beside a word can mislead as much as the word. */
    private static final List<List<String>> AROUND = List.of(
            List.of("", ""),
            List.of("และ", "ของ"),
            List.of("รายงานเรื่อง", "ให้ประชาชนทราบ"),
            List.of("ที่", "ใน"),
            List.of("ตาม", "โดย"));

    @Test
    void there_are_more_than_a_thousand() {
        assertThat(WORDS).hasSizeGreaterThan(1_000).doesNotHaveDuplicates();
    }

    @Test
    void no_word_is_broken_at_the_end_of_a_line_but_where_it_may() {
        TreeSet<String> torn = new TreeSet<>();
        for (String word : WORDS) {
            for (List<String> around : AROUND) {
                String text = around.getFirst() + word.replace("|", "") + around.getLast();
                int from = around.getFirst().length();
                int at = 0;
                for (String piece : ThaiLines.words(text)) {
                    at += piece.length();
                    int inside = at - from;
                    if (inside > 0 && inside < word.replace("|", "").length() && !mayBreak(word, inside)) {
                        torn.add(word + ": " + String.join("/", ThaiLines.words(text)));
                    }
                }
            }
        }
        assertThat(torn).isEmpty();
    }

    @Test
    void marks_never_lie_on_letters_or_on_other_marks() throws IOException {
        assertThat(smeared(WORDS.stream().map(word -> word.replace("|", "")).toList()))
                .isEmpty();
    }

    /** Also where no word of the list has it. */
    @Test
    void no_mark_lies_on_a_stroke_as_high_as_it_is_whatever_letter_it_stands_on() throws IOException {
        List<String> all = new ArrayList<>();
        for (char letter = 'ก'; letter <= 'ฮ'; letter++) {
            for (String marks :
                    List.of("่", "้", "๊", "๋", "์", "็", "ั", "ิ", "ี", "ึ", "ื", "ี้", "ั้", "ู้", "ุ๊")) {
                for (String high : List.of("ใ", "ไ", "โ", "ป", "ฝ", "ฟ")) {
                    all.add(letter + marks + high);
                }
            }
        }
        assertThat(smeared(all)).isEmpty();
    }

    private static TreeSet<String> smeared(List<String> words) throws IOException {
        TreeSet<String> smeared = new TreeSet<>();
        try (PDDocument document = Loader.loadPDF(new PaperPdf().render(paper(words)))) {
            int glyphs = 0;
            for (PDPage page : document.getPages()) {
                for (List<PlacedGlyphs.Placed> line : PlacedGlyphs.lines(page)) {
                    glyphs += line.size();
                    overlaps(line, smeared);
                }
            }
            assertThat(glyphs).isGreaterThan(2 * words.size() * 3);
        }
        return smeared;
    }

    private static void overlaps(List<PlacedGlyphs.Placed> line, TreeSet<String> into) {
        for (int i = 0; i < line.size(); i++) {
            for (int j = i + 1; j < Math.min(i + 5, line.size()); j++) {
                PlacedGlyphs.Placed one = line.get(i);
                PlacedGlyphs.Placed other = line.get(j);
                if ((one.mark() || other.mark())
                        && one.outline()
                                .getBounds2D()
                                .intersects(other.outline().getBounds2D())) {
                    Area both = new Area(one.outline());
                    both.intersect(new Area(other.outline()));
                    if (!both.isEmpty()) {
                        into.add(one.name() + " on " + other.name() + " in " + PlacedGlyphs.around(line, i));
                    }
                }
            }
        }
    }

    private static boolean mayBreak(String word, int inside) {
        int letters = 0;
        for (int i = 0; i < word.length(); i++) {
            if (word.charAt(i) == '|') {
                if (letters == inside) {
                    return true;
                }
            } else if (letters++ == inside) {
                return false;
            }
        }
        return false;
    }

    /** In the two faces and sizes that documents have: bold in the heading, regular in the table. */
    private static TablePaper paper(List<String> plain) {
        List<PaperColumn<String>> columns = List.of(
                PaperColumn.text("a", "คำ", word -> word),
                PaperColumn.text("b", "ข้อความ", word -> "และ" + word + "ของ"));
        return new TablePaper(
                "plan",
                "คำ",
                plain,
                "คำ",
                "",
                "",
                PaperColumn.columns(columns),
                plain.stream()
                        .map(word -> new TablePaper.Row(word, PaperColumn.cells(columns, word), Map.of()))
                        .toList(),
                List.of(),
                "",
                "",
                Map.of());
    }

    private static List<String> words() {
        try (InputStream list = HardThaiWordsTest.class.getResourceAsStream("/thai/hard-words.txt")) {
            List<String> words = new ArrayList<>();
            new String(list.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.startsWith("#"))
                    .forEach(words::add);
            return words;
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }
}
