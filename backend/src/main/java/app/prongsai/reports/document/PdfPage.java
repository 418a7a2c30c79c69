package app.prongsai.reports.document;

import java.util.ArrayList;
import java.util.List;

/** What stands where on one page; drawn only when all pages are known, because each says how many there are. */
final class PdfPage {

    private final List<Text> texts = new ArrayList<>();
    private final List<Frame> frames = new ArrayList<>();

    /** A line of text at its baseline, measured from the top left corner of the page. */
    record Text(Tag tag, Sarabun face, double size, double x, double baseline, String text) {}

    record Frame(double x, double top, double width, double height) {}

    List<Text> texts() {
        return texts;
    }

    List<Frame> frames() {
        return frames;
    }

    /** The document's structure for readers who listen, in reading order. */
    static final class Tag {

        /** Repeated headings and page numbers are read to nobody. */
        static final Tag NONE = new Tag("Artifact", 1, 1);

        private final String kind;
        private final int columns;
        private final int rows;
        private final List<Tag> children = new ArrayList<>();

        private Tag(String kind, int columns, int rows) {
            this.kind = kind;
            this.columns = columns;
            this.rows = rows;
        }

        static Tag document() {
            return new Tag("Document", 1, 1);
        }

        Tag child(String childKind) {
            return child(childKind, 1, 1);
        }

        Tag child(String childKind, int spannedColumns, int spannedRows) {
            Tag child = new Tag(childKind, spannedColumns, spannedRows);
            children.add(child);
            return child;
        }

        String kind() {
            return kind;
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
