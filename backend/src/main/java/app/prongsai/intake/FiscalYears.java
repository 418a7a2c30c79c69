package app.prongsai.intake;

import app.prongsai.thai.ThaiDates;
import app.prongsai.thai.ThaiNumerals;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** The fiscal years a text names as such ("ปีงบประมาณ พ.ศ. ๒๕๖๕", "ประจำปี ๒๕๖๕", "ไตรมาสที่ ๑/๒๕๖๕"), in the Buddhist Era. */
final class FiscalYears {

    private static final List<String> WORDS = Stream.concat(
                    Stream.of("ปีงบประมาณ", "ประจำปี"),
                    IntStream.rangeClosed(1, 4)
                            .boxed()
                            .flatMap(quarter -> Stream.of("ไตรมาสที่" + quarter + "/", "ไตรมาส" + quarter + "/")))
            .toList();

    private static final List<String> ERAS = List.of("พ.ศ.", "พ.ศ", "พศ.", "ค.ศ.");

    private FiscalYears() {}

    static List<Integer> in(String text) {
        String squashed = ThaiNumerals.toArabic(Wording.squash(text));
        List<Integer> years = new ArrayList<>();
        for (int at = 0; at < squashed.length(); at++) {
            int from = afterAny(squashed, at, WORDS);
            if (from > 0) {
                add(squashed, Math.max(from, afterAny(squashed, from, ERAS)), years);
            }
        }
        return years;
    }

    private static int afterAny(String text, int at, List<String> words) {
        for (String word : words) {
            if (text.startsWith(word, at)) {
                return at + word.length();
            }
        }
        return -1;
    }

    private static void add(String squashed, int from, List<Integer> years) {
        int to = from;
        while (to < squashed.length() && to - from < 5 && squashed.charAt(to) >= '0' && squashed.charAt(to) <= '9') {
            to++;
        }
        if (to - from == 4) {
            int year = Integer.parseInt(squashed.substring(from, to));
            int buddhist = year < 2100 ? year + ThaiDates.ERA_OFFSET : year;
            if (buddhist >= 2443 && buddhist <= 2643) {
                years.add(buddhist);
            }
        } else if (to - from == 2) {
            years.add(2500 + Integer.parseInt(squashed.substring(from, to)));
        }
    }
}
