package app.prongsai.reports.document;

import static org.assertj.core.api.Assertions.assertThat;

import app.prongsai.reports.document.OfficialReport.Row;
import app.prongsai.reports.document.OfficialReport.Signature;
import java.util.List;
import java.util.Random;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** What every kind of file must withstand. */
final class PaperTrials {

    static final int MANY_ROWS = 5_000;

    private PaperTrials() {}

    static List<String> hostileTexts() {
        return List.of(
                "",
                " \t\r\n ",
                "\u0000\u0001\u001B[31mแดง\u009F",
                "\u202Eกลับหลัง\u202C \u2067ขวา\u2069",
                "เดี่ยว \uD800 และ \uDC00 จบ",
                "อีโมจิ 👨\u200D👩\u200D👧\u200D👦 🇹🇭 ✔\uFE0F 中文 العربية ລາວ",
                "\uFFFE\uFFFF\uFDD0\uDBFF\uDFFF",
                "่้๊๋็์ิีึืุู".repeat(50),
                "ก" + "่".repeat(500),
                "<b>&amp;</b> ${title} ]]> <w:p/>",
                endless('ก', 'ฮ'),
                endless('a', 'z'),
                "เ".repeat(1_000),
                "\n".repeat(400) + "ท้าย");
    }

    private static String endless(char first, char last) {
        return new Random(2566)
                .ints(20_000, first, last + 1)
                .mapToObj(Character::toString)
                .collect(Collectors.joining());
    }

    /** A report that says the text in every place, in its cells alone and among others. */
    static OfficialReport saying(String text) {
        Row row = new Row(
                text,
                List.of(text, "แนวทาง"),
                List.of(text, "กองคลัง"),
                List.of(text),
                List.of(text, text),
                List.of(text),
                List.of(),
                List.of(),
                List.of());
        return new OfficialReport(
                List.of("หัวเรื่อง", text),
                text,
                text,
                List.of(row),
                List.of(new Signature(text, text, text)),
                text,
                text);
    }

    static OfficialReport manyRows() {
        return SampleReport.with(IntStream.range(0, MANY_ROWS)
                .mapToObj(i -> new Row(
                        "มาตรการที่ " + i,
                        List.of("แนวทาง"),
                        List.of("กองคลัง"),
                        List.of("ต.ค. 65"),
                        List.of(),
                        List.of("เสร็จ"),
                        List.of(),
                        List.of("ไม่มี"),
                        List.of("ไม่มี")))
                .toList());
    }

    static void theSameFileWhoeverAsksAndWhenever(Function<OfficialReport, byte[]> render) throws Exception {
        OfficialReport report = SampleReport.withRows(5);
        byte[] once = render.apply(report);
        try (ExecutorService executor = Executors.newFixedThreadPool(8)) {
            List<Future<byte[]>> others = IntStream.range(0, 24)
                    .mapToObj(i -> executor.submit(() -> render.apply(report)))
                    .toList();
            for (Future<byte[]> other : others) {
                assertThat(other.get()).isEqualTo(once);
            }
        }
        assertThat(render.apply(SampleReport.withRows(4))).isNotEqualTo(once);
    }
}
