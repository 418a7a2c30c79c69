package app.prongsai.reports.document;

import app.prongsai.reports.document.PdfPage.Tag;
import app.prongsai.reports.document.PdfPage.Text;
import java.util.ArrayList;
import java.util.List;
import java.util.function.ToDoubleFunction;

/** Fills pages from top to bottom with headings, paragraphs, the table and the places to sign. */
final class PdfLayout {

    private static final double BODY_LINE = PageForm.BODY * PageForm.LEADING;
    private static final double GAP = BODY_LINE / 3;

    private final Tag document = Tag.document();
    private final List<PdfPage> pages = new ArrayList<>(List.of(new PdfPage()));
    private double top = PageForm.TOP;

    PdfLayout(TablePaper paper) {
        numberAndDate(OfficialForm.number(paper.documentNumber()), OfficialForm.date(paper.date()));
        for (String heading : paper.headingLines()) {
            Tag tag = document.child("H1");
            for (String line : headingLines(heading)) {
                centred(tag, Sarabun.BOLD, line, PageForm.LEFT, PageForm.TEXT_WIDTH);
            }
        }
        skip(GAP);
        for (String paragraph : paper.basis().split("\n")) {
            paragraph(paragraph, Sarabun.REGULAR, PageForm.FIRST_LINE_INDENT);
        }
        if (paper.rows().isEmpty()) {
            paragraph(paper.caption(), Sarabun.BOLD, 0);
        } else {
            table(paper);
        }
        PdfImprint imprint = new PdfImprint(this, paper.imprint());
        new PdfSignatures(this, paper.signatures()).place(imprint.height());
        imprint.place();
    }

    Tag document() {
        return document;
    }

    List<PdfPage> pages() {
        return pages;
    }

    PdfPage page() {
        return pages.getLast();
    }

    double top() {
        return top;
    }

    double left() {
        return PageForm.END - top;
    }

    void skip(double height) {
        top += height;
    }

    void turnPage() {
        pages.add(new PdfPage());
        top = PageForm.TOP;
    }

    /** One line of body text in the middle of the given width, on the next page if this one is full. */
    void centred(Tag tag, Sarabun face, String line, double x, double width) {
        body(tag, face, line, x + (width - face.width(line.strip(), PageForm.BODY)) / 2);
    }

    static List<String> headingLines(String heading) {
        return ThaiLines.wrapEvenly(heading, PageForm.TEXT_WIDTH, measure(Sarabun.BOLD));
    }

    static List<String> wrap(String text, Sarabun face, double indent, double width) {
        return ThaiLines.wrap(text, width - indent, width, measure(face));
    }

    private static ToDoubleFunction<String> measure(Sarabun face) {
        return part -> face.width(part, PageForm.BODY);
    }

    private void numberAndDate(String number, String date) {
        if (number.isEmpty() && date.isEmpty()) {
            return;
        }
        Tag tag = document.child("P");
        double dateWidth = Sarabun.REGULAR.width(date, PageForm.BODY);
        double numberWidth = Sarabun.REGULAR.width(number, PageForm.BODY);
        boolean oneLine = numberWidth + dateWidth + BODY_LINE <= PageForm.TEXT_WIDTH;
        for (String line : wrap(number, Sarabun.REGULAR, 0, PageForm.TEXT_WIDTH)) {
            body(tag, Sarabun.REGULAR, line, PageForm.LEFT);
        }
        if (oneLine && !number.isEmpty()) {
            top -= BODY_LINE;
        }
        for (String line : wrap(date, Sarabun.REGULAR, 0, PageForm.TEXT_WIDTH)) {
            body(
                    tag,
                    Sarabun.REGULAR,
                    line,
                    PageForm.LEFT + PageForm.TEXT_WIDTH - Sarabun.REGULAR.width(line.strip(), PageForm.BODY));
        }
    }

    private void table(TablePaper paper) {
        PaperTable table = PaperTable.of(paper.columns(), paper.rows());
        double caption =
                wrap(paper.caption(), Sarabun.BOLD, 0, PageForm.TEXT_WIDTH).size() * BODY_LINE + GAP;
        double beginning = PdfTable.beginning(table);
        boolean together = caption + beginning <= PageForm.END - PageForm.TOP;
        if (left() < caption + (together ? beginning : 0)) {
            turnPage();
        }
        paragraph(paper.caption(), Sarabun.BOLD, 0);
        if (left() < beginning) {
            turnPage();
        }
        new PdfTable(this, table).place();
    }

    private void paragraph(String text, Sarabun face, double indent) {
        if (text.isBlank()) {
            return;
        }
        Tag tag = document.child("P");
        double x = PageForm.LEFT + indent;
        for (String line : wrap(text, face, indent, PageForm.TEXT_WIDTH)) {
            body(tag, face, line, x);
            x = PageForm.LEFT;
        }
        skip(GAP);
    }

    private void body(Tag tag, Sarabun face, String line, double x) {
        if (left() < BODY_LINE) {
            turnPage();
        }
        page().texts().add(new Text(tag, face, PageForm.BODY, x, top + PageForm.ASCENT * PageForm.BODY, line));
        top += BODY_LINE;
    }
}
