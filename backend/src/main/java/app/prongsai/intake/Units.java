package app.prongsai.intake;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** The responsible cell: one group of units per guideline when they match, otherwise every guideline gets them all. */
record Units(List<List<String>> groups, List<String> all) {

    /** "และ" also stands inside names ("กองสาธารณสุขและสิ่งแวดล้อม"), so it separates only before another unit. */
    private static final Pattern SEPARATORS = Pattern.compile("[/,]|และ(?= ?(?:กอง|สำนัก|หน่วย))");

    static Units of(List<Passage> passages, int guidelines) {
        List<List<String>> groups = new ArrayList<>();
        for (Points.Point point : Points.ofGuidelines(passages).points()) {
            groups.add(split(point.text()));
        }
        if (groups.size() == 1
                && guidelines > 1
                && groups.getFirst().size() == guidelines
                && passages.getFirst().text().indexOf('/') < 0) {
            // One paragraph that names as many units as there are guidelines: the paragraph breaks were lost.
            return of(groups.getFirst().stream().map(List::of).toList());
        }
        return of(groups);
    }

    private static Units of(List<List<String>> groups) {
        return new Units(
                groups,
                List.copyOf(groups.stream().flatMap(List::stream).distinct().toList()));
    }

    boolean fit(int guidelines) {
        return groups.size() == guidelines;
    }

    List<String> forGuideline(int index, int guidelines) {
        return fit(guidelines) ? groups.get(index) : all;
    }

    private static List<String> split(String text) {
        List<String> units = new ArrayList<>();
        for (String part : SEPARATORS.split(text)) {
            StringBuilder unit = new StringBuilder();
            for (String word : part.strip().split(" ")) {
                String squashed = Wording.squash(word);
                if (!unit.isEmpty()
                        && Wording.startsWithAny(squashed, "unit")
                        && !unit.toString().equals("ทุก")) {
                    units.add(unit.toString());
                    unit.setLength(0);
                }
                unit.append(unit.isEmpty() ? "" : " ").append(word);
            }
            if (!unit.isEmpty()) {
                units.add(unit.toString());
            }
        }
        return units;
    }
}
