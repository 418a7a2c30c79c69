package app.prongsai.reports.document;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.documentinterchange.markedcontent.PDMarkedContent;
import org.apache.pdfbox.text.PDFMarkedContentExtractor;
import org.apache.pdfbox.text.PDFTextStripper;

/** What can be read back from a PDF. */
final class PdfBack {

    private PdfBack() {}

    static String text(byte[] bytes) throws IOException {
        return String.join("", pages(bytes));
    }

    static List<String> pages(byte[] bytes) throws IOException {
        try (PDDocument document = Loader.loadPDF(bytes)) {
            PDFTextStripper stripper = new PDFTextStripper();
            List<String> pages = new ArrayList<>();
            for (int page = 1; page <= document.getNumberOfPages(); page++) {
                stripper.setStartPage(page);
                stripper.setEndPage(page);
                pages.add(stripper.getText(document));
            }
            return pages;
        }
    }

    /** What a reader puts on the clipboard, line after line. */
    static String copied(byte[] bytes) throws IOException {
        try (PDDocument document = Loader.loadPDF(bytes)) {
            StringBuilder copied = new StringBuilder();
            for (PDPage page : document.getPages()) {
                PDFMarkedContentExtractor extractor = new PDFMarkedContentExtractor();
                extractor.processPage(page);
                extractor.getMarkedContents().forEach(content -> copy(content, copied));
            }
            return copied.toString();
        }
    }

    private static void copy(PDMarkedContent content, StringBuilder into) {
        if (content.getActualText() != null) {
            into.append(content.getActualText());
        }
        for (Object inner : content.getContents()) {
            if (inner instanceof PDMarkedContent nested) {
                copy(nested, into);
            }
        }
    }
}
