package app.prongsai.reports.document;

import app.prongsai.reports.document.Imprint.Published;
import app.prongsai.reports.document.PdfPage.Code;
import app.prongsai.reports.document.PdfPage.Tag;
import app.prongsai.reports.document.PdfPage.Text;
import java.util.List;

/**
 * Below the signatures of a published paper: a code to scan and, beside it, where the paper stands and how it is
 * checked. Of other papers nothing.
 */
final class PdfImprint {

    /** About three centimetres, which phones read from an arm's length. */
    static final double SIDE = 84;

    /** Wider than the white fields that a code wants around it. */
    static final double BESIDE = 16;

    static final double ABOVE = PageForm.BODY * PageForm.LEADING;

    private static final double LINE = PageForm.TABLE * PageForm.LEADING;

    private final PdfLayout layout;
    private final String address;
    private final String addressInWords;
    private final List<List<String>> said;

    PdfImprint(PdfLayout layout, Imprint imprint) {
        this.layout = layout;
        if (imprint instanceof Published published) {
            address = published.address();
            addressInWords = OfficialForm.codeInWords(published);
            said = OfficialForm.imprint(published).stream().map(this::wrapped).toList();
        } else {
            address = "";
            addressInWords = "";
            said = List.of();
        }
    }

    double height() {
        double words = LINE * said.stream().mapToInt(List::size).sum();
        return said.isEmpty() ? 0 : ABOVE + Math.max(words, address.isEmpty() ? 0 : SIDE);
    }

    void place() {
        double height = height();
        if (height > layout.left()) {
            layout.turnPage();
        }
        double top = layout.top() + ABOVE;
        if (!address.isEmpty()) {
            Tag figure = layout.document().figure(addressInWords);
            layout.page().codes().add(new Code(figure, QrCode.of(address), PageForm.LEFT, top, SIDE));
        }
        for (List<String> lines : said) {
            Tag tag = layout.document().child("P");
            for (String line : lines) {
                double baseline = top + PageForm.ASCENT * PageForm.TABLE;
                layout.page()
                        .texts()
                        .add(new Text(
                                tag, Sarabun.REGULAR, PageForm.TABLE, PageForm.LEFT + indent(address), baseline, line));
                top += LINE;
            }
        }
        layout.skip(height);
    }

    /** How far the words stand from the margin. */
    static double indent(String address) {
        return address.isEmpty() ? 0 : SIDE + BESIDE;
    }

    private List<String> wrapped(String text) {
        double width = PageForm.TEXT_WIDTH - indent(address);
        return ThaiLines.wrap(text, width, width, PaperTable::width);
    }
}
