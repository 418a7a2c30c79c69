package app.prongsai.intake;

import app.prongsai.thai.ThaiDates;
import app.prongsai.thai.ThaiNumerals;
import java.util.ArrayList;
import java.util.List;

/** The fiscal years a text names after the word itself ("ปีงบประมาณ พ.ศ. ๒๕๖๕"), in the Buddhist Era. */
final class FiscalYears {

    private static final String WORD = "ปีงบประมาณ";

    private FiscalYears() {}

    static List<Integer> in(String text) {
        String squashed = ThaiNumerals.toArabic(Wording.squash(text));
        List<Integer> years = new ArrayList<>();
        for (int at = squashed.indexOf(WORD); at >= 0; at = squashed.indexOf(WORD, at + 1)) {
            int from = at + WORD.length();
            for (String era : List.of("พ.ศ.", "พ.ศ", "พศ.", "ค.ศ.")) {
                if (squashed.startsWith(era, from)) {
                    from += era.length();
                    break;
                }
            }
            int to = from;
            while (to < squashed.length()
                    && to - from < 5
                    && squashed.charAt(to) >= '0'
                    && squashed.charAt(to) <= '9') {
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
        return years;
    }
}
