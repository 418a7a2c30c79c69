package app.prongsai.reports.document;

import java.util.ArrayList;
import java.util.List;

/** What stands where on one page; drawn only when all pages are known, because each says how many there are. */
final class PdfPage {

    private final List<Text> texts = new ArrayList<>();
    private final List<Frame> frames = new ArrayList<>();
    private final List<Code> codes = new ArrayList<>();

    /** A line of text at its baseline, measured from the top left corner of the page. */
    record Text(Tag tag, Sarabun face, double size, double x, double baseline, String text) {}

    record Frame(double x, double top, double width, double height) {}

    record Code(Tag tag, QrCode code, double x, double top, double side) {}

    List<Text> texts() {
        return texts;
    }

    List<Frame> frames() {
        return frames;
    }

    List<Code> codes() {
        return codes;
    }

    /** The document's structure for readers who listen, in reading order. */
    static final class Tag {

        /** Repeated headings and page numbers are read to nobody. */
        static final Tag NONE = new Tag("Artifact", "", 1, 1);

        private final String kind;
        private final String inWords;
        private final int columns;
        private final int rows;
        private final List<Tag> children = new ArrayList<>();

        private Tag(String kind, String inWords, int columns, int rows) {
            this.kind = kind;
            this.inWords = inWords;
            this.columns = columns;
            this.rows = rows;
        }

        static Tag document() {
            return new Tag("Document", "", 1, 1);
        }

        Tag child(String childKind) {
            return child(childKind, 1, 1);
        }

        Tag child(String childKind, int spannedColumns, int spannedRows) {
            return with(new Tag(childKind, "", spannedColumns, spannedRows));
        }

        /** Something that is seen and not read, with the words for who listens. */
        Tag figure(String whatItShows) {
            return with(new Tag("Figure", whatItShows, 1, 1));
        }

        private Tag with(Tag child) {
            children.add(child);
            return child;
        }

        String kind() {
            return kind;
        }

        /** Empty where the words stand on the page. */
        String inWords() {
            return inWords;
        }

        int columns() {
            return columns;
        }

        int rows() {
            return rows;
        }

        List<Tag> children() {
            return children;
        }
    }
}
