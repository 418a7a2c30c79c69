package app.prongsai.intake;

import app.prongsai.intake.ReadReport.Line;
import app.prongsai.intake.ReadReport.Measure;
import app.prongsai.intake.ReadReport.Severity;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Another organisation of the kind is named: the mark of text copied from somewhere else. */
final class ForeignOrganisation extends Rule {

    private static final Pattern NAMED = Pattern.compile(
            "(?:องค์การบริหารส่วนตำบล|องค์การบริหารส่วนจังหวัด|เทศบาลตำบล|เทศบาลเมือง|เทศบาลนคร|อบต\\.|อบจ\\.)\\s?([ก-๎]{2,40})");

    ForeignOrganisation() {
        super("foreign-organisation", Severity.ERROR);
    }

    @Override
    void check(Reading reading, Remarks remarks) {
        String own = reading.report().organisation().name();
        if (own == null) {
            return;
        }
        for (Measure measure : reading.report().measures()) {
            for (Line line : Reading.texts(measure)) {
                Matcher named = NAMED.matcher(line.text());
                if (named.find() && !named.group(1).startsWith(own) && !own.startsWith(named.group(1))) {
                    remarks.at(
                            line.row(),
                            "กล่าวถึง “" + named.group().strip() + "” ทั้งที่เป็นรายงานของ" + own
                                    + " อาจคัดลอกมาจากที่อื่น");
                }
            }
        }
    }
}
