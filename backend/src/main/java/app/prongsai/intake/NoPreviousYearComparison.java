package app.prongsai.intake;

import app.prongsai.intake.ReadReport.Line;
import app.prongsai.intake.ReadReport.Severity;
import app.prongsai.thai.ThaiNumerals;

/** Figures beside the previous year's, not the mere demand for them, which reports quote. */
final class NoPreviousYearComparison extends Rule {

    private static final String WORD = "เปรียบเทียบ";
    private static final int REACH = 80;

    NoPreviousYearComparison() {
        super("no-previous-year-comparison", Severity.ERROR);
    }

    @Override
    void check(Reading reading, Remarks remarks) {
        boolean column = reading.report().measures().stream().anyMatch(measure -> measure.comparison() != null);
        boolean basisOnly = reading.texts().stream()
                .filter(line -> !isBasis(line, reading.report()))
                .noneMatch(line -> compares(line.text()));
        if (!column && basisOnly) {
            remarks.document("ไม่มีการเปรียบเทียบผลกับปีก่อนหน้า ควรเพิ่มตัวเลขของปีก่อนไว้ข้างตัวเลขปีนี้");
        }
    }

    private static boolean isBasis(Line line, ReadReport report) {
        ReadReport.Basis basis = report.basis();
        return basis != null && basis.row() == line.row();
    }

    private static boolean compares(String text) {
        String squashed = ThaiNumerals.toArabic(Wording.squash(text));
        for (int at = squashed.indexOf(WORD); at >= 0; at = squashed.indexOf(WORD, at + WORD.length())) {
            String after = squashed.substring(at, Math.min(squashed.length(), at + REACH));
            if (after.chars().anyMatch(Character::isDigit) || Wording.containsAny(after, "comparison-figure")) {
                return true;
            }
        }
        return false;
    }
}
