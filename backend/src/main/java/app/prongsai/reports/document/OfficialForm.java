package app.prongsai.reports.document;

import app.prongsai.reports.document.Imprint.Published;
import app.prongsai.reports.document.OfficialReport.Signature;
import app.prongsai.thai.ThaiNumerals;
import java.util.ArrayList;
import java.util.List;

/** The few words that belong to the form of an official paper and not to the paper. */
final class OfficialForm {

    static final int SIGNATURES_ABREAST = 3;

    private static final String CUT = " …";
    private static final int FEWEST_DOTS = 16;

    private static final String SIGNED = "ลงชื่อ ";
    private static final String NUMBER = "ที่";
    private static final String DATE = "วันที่";
    private static final String POSITION = "ตำแหน่ง ";

    private static final String DRAFT = "ร่าง – ";
    private static final String DRAFT_AT_LENGTH = "ร่าง ยังไม่ใช่ฉบับที่ลงนามเผยแพร่";

    private OfficialForm() {}

    static String number(String number) {
        return labelled(NUMBER, number);
    }

    static String date(String date) {
        return labelled(DATE, date);
    }

    static String title(TablePaper paper) {
        return String.join(" ", paper.headingLines()).replace('\n', ' ');
    }

    /** At the top of the first page, which has the heading itself; mostly empty. */
    static String firstTitle(TablePaper paper) {
        return isDraft(paper) ? DRAFT_AT_LENGTH : "";
    }

    /** What names the paper at the top of a loose page: one line, cut between words if it must be. */
    static String runningTitle(TablePaper paper) {
        String title = (isDraft(paper) ? DRAFT : "") + paper.shortTitle().replace('\n', ' ');
        List<String> lines = PdfLayout.wrap(title, Sarabun.REGULAR, 0, PageForm.TEXT_WIDTH - width(CUT));
        return lines.size() < 2 ? title : lines.getFirst().strip() + CUT;
    }

    private static boolean isDraft(TablePaper paper) {
        return paper.imprint() instanceof Imprint.Draft;
    }

    /** What stands beside the code to scan. Hash and address keep their digits: people compare and type them. */
    static List<String> imprint(Published published) {
        List<String> said = new ArrayList<>();
        said.add(ThaiNumerals.toThai(
                "ฉบับเผยแพร่ที่ " + published.version() + " บันทึกลำดับที่ " + published.commit() + " ของหน่วยงาน"));
        if (!published.address().isEmpty()) {
            said.add("อ่านและตรวจสอบได้ที่ " + published.address());
        }
        said.add("ค่าตรวจสอบเนื้อหา (SHA-256)");
        said.add(published.hash());
        return said;
    }

    /** For who listens, and for who sees no pictures. */
    static String codeInWords(Published published) {
        return "คิวอาร์โค้ดไปยัง " + published.address();
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
