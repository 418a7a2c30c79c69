package app.prongsai.reports.document;

import app.prongsai.reports.document.PdfPage.Code;
import app.prongsai.reports.document.PdfPage.Frame;
import app.prongsai.reports.document.PdfPage.Tag;
import app.prongsai.reports.document.PdfPage.Text;
import app.prongsai.thai.ThaiNumerals;
import java.io.ByteArrayOutputStream;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import org.openpdf.text.Document;
import org.openpdf.text.Rectangle;
import org.openpdf.text.pdf.PdfContentByte;
import org.openpdf.text.pdf.PdfDictionary;
import org.openpdf.text.pdf.PdfEncryption;
import org.openpdf.text.pdf.PdfName;
import org.openpdf.text.pdf.PdfNumber;
import org.openpdf.text.pdf.PdfObject;
import org.openpdf.text.pdf.PdfString;
import org.openpdf.text.pdf.PdfStructureElement;
import org.openpdf.text.pdf.PdfWriter;

/** Draws laid-out pages with shaped glyphs, and tags them so that they can be read aloud and copied. */
final class PdfPainter {

    private static final PdfName ARTIFACT = new PdfName("Artifact");

    private final Map<Tag, PdfStructureElement> structure = new IdentityHashMap<>();
    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    private final Document document = new Document(new Rectangle((float) PageForm.WIDTH, (float) PageForm.HEIGHT));
    private final PdfWriter writer;
    private final TablePaper paper;

    /** @param id the same for the same paper */
    PdfPainter(TablePaper paper, byte[] id) {
        this.paper = paper;
        document.setGlyphLayoutManager(Sarabun.shaping());
        writer = PdfWriter.getInstance(document, bytes);
        writer.setPdfVersion(PdfWriter.VERSION_1_7);
        writer.setTagged();
        writer.setViewerPreferences(PdfWriter.DisplayDocTitle);
        writer.getExtraCatalog().put(PdfName.LANG, new PdfString("th-TH"));
        document.addTitle(OfficialForm.title(paper));
        // The library would write the clock; the same report must give the same bytes.
        writer.getInfo().remove(PdfName.CREATIONDATE);
        writer.getInfo().put(PdfName.FILEID, PdfEncryption.createInfoId(id, id));
        document.open();
    }

    byte[] paint(Tag root, List<PdfPage> pages) {
        structure.put(root, new PdfStructureElement(writer.getStructureTreeRoot(), new PdfName(root.kind())));
        root.children().forEach(child -> register(child, root));
        Text first = centred(Sarabun.BOLD, OfficialForm.firstTitle(paper), PageForm.HEADER);
        Text running = centred(Sarabun.REGULAR, OfficialForm.runningTitle(paper), PageForm.HEADER);
        for (int i = 0; i < pages.size(); i++) {
            document.newPage();
            writer.setPageEmpty(false);
            String number = ThaiNumerals.toThai("หน้า " + (i + 1) + " จาก " + pages.size());
            Text footer = centred(Sarabun.REGULAR, number, PageForm.HEIGHT - PageForm.FOOTER);
            paint(pages.get(i), i == 0 ? first : running, footer);
        }
        document.close();
        return bytes.toByteArray();
    }

    private void register(Tag tag, Tag parent) {
        PdfStructureElement element = new PdfStructureElement(structure.get(parent), new PdfName(tag.kind()));
        if (tag.kind().equals("TH")) {
            element.put(PdfName.A, heading(tag));
        }
        if (!tag.inWords().isEmpty()) {
            element.put(PdfName.ALT, new PdfString(tag.inWords(), PdfObject.TEXT_UNICODE));
        }
        structure.put(tag, element);
        tag.children().forEach(child -> register(child, tag));
    }

    private static PdfDictionary heading(Tag tag) {
        PdfDictionary attributes = new PdfDictionary();
        attributes.put(PdfName.O, PdfName.TABLE);
        attributes.put(new PdfName("Scope"), new PdfName("Column"));
        attributes.put(new PdfName("ColSpan"), new PdfNumber(tag.columns()));
        attributes.put(new PdfName("RowSpan"), new PdfNumber(tag.rows()));
        return attributes;
    }

    private void paint(PdfPage page, Text header, Text footer) {
        PdfContentByte canvas = writer.getDirectContent();
        Tag open = null;
        for (Text text : page.texts()) {
            if (text.tag() != open) {
                if (open != null) {
                    canvas.endMarkedContentSequence();
                }
                open = text.tag();
                begin(canvas, open);
            }
            draw(canvas, text);
        }
        if (open != null) {
            canvas.endMarkedContentSequence();
        }
        page.codes().forEach(code -> draw(canvas, code));
        begin(canvas, Tag.NONE);
        canvas.setLineWidth(0.5f);
        for (Frame frame : page.frames()) {
            canvas.rectangle(
                    (float) frame.x(),
                    (float) (PageForm.HEIGHT - frame.top() - frame.height()),
                    (float) frame.width(),
                    (float) frame.height());
        }
        canvas.stroke();
        draw(canvas, header);
        draw(canvas, footer);
        canvas.endMarkedContentSequence();
    }

    private static Text centred(Sarabun face, String line, double baseline) {
        double x = PageForm.LEFT + (PageForm.TEXT_WIDTH - face.width(line, PageForm.BODY)) / 2;
        return new Text(Tag.NONE, face, PageForm.BODY, x, baseline, line);
    }

    private void begin(PdfContentByte canvas, Tag tag) {
        PdfStructureElement element = structure.get(tag);
        if (element == null) {
            canvas.beginMarkedContentSequence(ARTIFACT);
        } else {
            canvas.beginMarkedContentSequence(element);
        }
    }

    private void draw(PdfContentByte canvas, Code code) {
        begin(canvas, code.tag());
        double field = code.side() / code.code().size();
        for (QrCode.Strip strip : code.code().strips()) {
            canvas.rectangle(
                    (float) (code.x() + strip.x() * field),
                    (float) (PageForm.HEIGHT - code.top() - (strip.y() + 1) * field),
                    (float) (strip.length() * field),
                    (float) field);
        }
        canvas.fill();
        canvas.endMarkedContentSequence();
    }

    /** ActualText says what was written: shaping takes ำ apart, and a character without a glyph is only a box. */
    private static void draw(PdfContentByte canvas, Text text) {
        if (text.text().isBlank()) {
            return;
        }
        PdfDictionary actual = new PdfDictionary();
        actual.put(new PdfName("ActualText"), new PdfString(text.text(), PdfObject.TEXT_UNICODE));
        canvas.beginMarkedContentSequence(PdfName.SPAN, actual, true);
        canvas.beginText();
        canvas.setFontAndSize(text.face().font(), (float) text.size());
        canvas.moveText((float) text.x(), (float) (PageForm.HEIGHT - text.baseline()));
        canvas.showText(text.face().drawable(text.text().strip()));
        canvas.endText();
        canvas.endMarkedContentSequence();
    }
}
