package app.prongsai.reports.document;

import app.prongsai.reports.document.OfficialReport.Signature;
import app.prongsai.reports.document.PdfPage.Tag;
import java.util.ArrayList;
import java.util.List;

/** Places the signatures side by side under the table, never torn apart by the end of a page. */
final class PdfSignatures {

    private static final double LINE = PageForm.BODY * PageForm.LEADING;

    /** Room for the pen. */
    static final double ABOVE = 1.5 * LINE;

    private final PdfLayout layout;
    private final List<List<List<String>>> ranks = new ArrayList<>();
    private final double width;

    PdfSignatures(PdfLayout layout, List<Signature> signatures) {
        this.layout = layout;
        int abreast = Math.min(OfficialForm.SIGNATURES_ABREAST, Math.max(1, signatures.size()));
        width = PageForm.TEXT_WIDTH / abreast;
        for (int i = 0; i < signatures.size(); i += abreast) {
            ranks.add(signatures.subList(i, Math.min(i + abreast, signatures.size())).stream()
                    .map(this::lines)
                    .toList());
        }
    }

    /** @param below room for what belongs to the signatures and must not follow on a page alone */
    void place(double below) {
        if (ranks.stream().mapToDouble(PdfSignatures::height).sum() + below > layout.left()) {
            layout.turnPage();
        }
        for (List<List<String>> rank : ranks) {
            if (height(rank) > layout.left()) {
                layout.turnPage();
            }
            layout.skip(ABOVE);
            double x = PageForm.LEFT;
            double start = layout.top();
            for (List<String> lines : rank) {
                Tag tag = layout.document().child("P");
                layout.skip(start - layout.top());
                for (String line : lines) {
                    layout.centred(tag, Sarabun.REGULAR, line, x, width);
                }
                x += width;
            }
            layout.skip(start + height(rank) - ABOVE - layout.top());
        }
    }

    private List<String> lines(Signature signature) {
        return lines(signature, width - LINE);
    }

    static List<String> lines(Signature signature, double width) {
        return OfficialForm.signature(signature, width).stream()
                .flatMap(text -> PdfLayout.wrap(text, Sarabun.REGULAR, 0, width).stream())
                .toList();
    }

    private static double height(List<List<String>> rank) {
        return ABOVE + LINE * rank.stream().mapToInt(List::size).max().orElse(0);
    }
}
