package app.prongsai.intake;

import app.prongsai.intake.ReadReport.Severity;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Signs of a web page that came along when text was copied. */
final class StrayMarkup extends Rule {

    private static final Pattern MARKUP = Pattern.compile(
            "</?[a-zA-Z][a-zA-Z0-9]{0,10}(\\s[^<>]{0,200})?/?>|&(nbsp|amp|lt|gt|quot|#[0-9]{2,5});|\\*\\*");

    StrayMarkup() {
        super("stray-markup", Severity.WARNING);
    }

    @Override
    void check(Reading reading, Remarks remarks) {
        for (ReadReport.Line line : reading.texts()) {
            Matcher markup = MARKUP.matcher(line.text());
            if (markup.find()) {
                remarks.at(
                        line.row(),
                        "มีรหัสจัดรูปแบบ “" + markup.group() + "” ปนอยู่ในข้อความ: " + Wording.shortened(line.text()));
            }
        }
    }
}
