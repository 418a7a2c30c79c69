package app.prongsai.reports.document;

import app.prongsai.reports.document.OfficialReport.Signature;
import java.util.List;

/** The few words that belong to the form of an official paper and not to the report. */
final class OfficialForm {

    static final int SIGNATURES_ABREAST = 3;

    private static final int FEWEST_DOTS = 16;

    private static final String SIGNED = "ลงชื่อ ";
    private static final String NUMBER = "ที่";
    private static final String DATE = "วันที่";
    private static final String POSITION = "ตำแหน่ง ";

    private OfficialForm() {}

    static String number(OfficialReport report) {
        return labelled(NUMBER, report.documentNumber());
    }

    static String date(OfficialReport report) {
        return labelled(DATE, report.date());
    }

    static String title(OfficialReport report) {
        return String.join(" ", report.headingLines()).replace('\n', ' ');
    }

    /** What stands on one place to sign: the line for the pen, the name, the position. */
    static List<String> signature(Signature signature, double width) {
        String capacity = " " + signature.capacity();
        return List.of(
                SIGNED + dots(Math.min(150, width - width(SIGNED) - width(capacity))) + capacity,
                "(" + (signature.name().isBlank() ? dots(Math.min(170, width)) : " " + signature.name() + " ") + ")",
                signature.position().isBlank()
                        ? POSITION + dots(Math.min(150, width - width(POSITION)))
                        : signature.position());
    }

    private static String dots(double width) {
        return ".".repeat((int) Math.max(FEWEST_DOTS, width / width(".")));
    }

    private static double width(String text) {
        return Sarabun.REGULAR.width(text, PageForm.BODY);
    }

    private static String labelled(String label, String value) {
        return value.isBlank() || value.startsWith(label) ? value : label + " " + value;
    }
}
