package app.prongsai.intake;

import app.prongsai.intake.ReadReport.Line;
import app.prongsai.intake.ReadReport.Measure;
import app.prongsai.intake.ReadReport.Organisation;
import app.prongsai.intake.ReadReport.Severity;
import java.util.List;

/** A province other than the own one, once per measure or line: the mark of text copied from somewhere else. */
final class ForeignProvince extends Rule {

    ForeignProvince() {
        super("foreign-province", Severity.ERROR);
    }

    @Override
    void check(Reading reading, Remarks remarks) {
        Organisation own = reading.report().organisation();
        if (own.province() == null) {
            return;
        }
        for (Measure measure : reading.report().measures()) {
            check(Reading.texts(measure), own, remarks);
        }
        for (TextLine line : reading.traces().outside) {
            check(List.of(new Line(line.row(), line.text())), own, remarks);
        }
    }

    private static void check(List<Line> texts, Organisation own, Remarks remarks) {
        List<Line> squashed = texts.stream()
                .map(line -> new Line(line.row(), Wording.squash(line.text())))
                .toList();
        for (List<String> province : Reference.PROVINCES) {
            if (!province.getFirst().equals(own.province())) {
                report(squashed, province.getFirst(), province.get(1).equals("bare"), own, remarks);
            }
        }
    }

    private static void report(List<Line> texts, String name, boolean bare, Organisation own, Remarks remarks) {
        int times = 0;
        int row = 0;
        for (Line text : texts) {
            int here = mentions(text.text(), name, bare);
            row = times == 0 && here > 0 ? text.row() : row;
            times += here;
        }
        if (times > 0) {
            remarks.at(
                    row,
                    "กล่าวถึงจังหวัด" + name + " " + times + " ครั้ง ทั้งที่เป็นรายงานของหน่วยงานในจังหวัด"
                            + own.province() + " อาจคัดลอกมาจากที่อื่น");
        }
    }

    /** "ตำบลหนองคาย" is no mention of the province; neither is a place that only contains its name. */
    private static int mentions(String text, String name, boolean bare) {
        int times = 0;
        for (int at = text.indexOf(name); at >= 0; at = text.indexOf(name, at + name.length())) {
            String before = text.substring(Math.max(0, at - 8), at);
            boolean titled = before.endsWith("จังหวัด") || before.endsWith("จ.");
            boolean smaller = before.endsWith("ตำบล")
                    || before.endsWith("ต.")
                    || before.endsWith("อำเภอ")
                    || before.endsWith("อ.")
                    || before.endsWith("บ้าน");
            times += titled || bare && !smaller ? 1 : 0;
        }
        return times;
    }
}
