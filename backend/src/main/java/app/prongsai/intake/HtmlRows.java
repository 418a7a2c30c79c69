package app.prongsai.intake;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Entities;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;

/** A web page: its tables, and the lines of text around them. A table that only arranges others is no table. */
final class HtmlRows {

    private static final int MOST_TAGS = Reference.limit("tags");
    private static final List<String> BEGINNINGS =
            List.of("<!doctype html", "<html", "<head", "<body", "<table", "<meta");
    private static final Set<String> UNSEEN = Set.of("script", "style", "head", "template", "noscript", "iframe");

    private final SourceRows rows = new SourceRows();
    private final StringBuilder line = new StringBuilder();
    private int row;
    private int table;

    private HtmlRows() {}

    static boolean isPage(String text) {
        String begins = text.substring(0, Math.min(text.length(), 500)).strip().toLowerCase(Locale.ROOT);
        return BEGINNINGS.stream().anyMatch(begins::startsWith)
                || (begins.startsWith("<?xml") || begins.startsWith("<!--")) && holdsTable(text);
    }

    static boolean holdsTable(String text) {
        return text.contains("<table") || text.contains("<TABLE");
    }

    static Source.Contents read(String text) throws UnreadableReport {
        if (text.chars().filter(character -> character == '<').count() > MOST_TAGS) {
            throw UnreadableReport.because("too-many-rows", "" + MOST_TAGS, "" + MOST_TAGS);
        }
        Document page = Jsoup.parse(text);
        page.outputSettings().prettyPrint(false).escapeMode(Entities.EscapeMode.xhtml);
        HtmlRows reader = new HtmlRows();
        reader.block(page.body());
        reader.endLine();
        return new Source.Contents(Places.blocks(reader.rows.all()), reader.rows.all());
    }

    /** Jsoup nests no deeper than browsers do (512), so the recursion ends. */
    private void block(Element element) throws UnreadableReport {
        for (Node node : element.childNodes()) {
            if (node instanceof TextNode text) {
                line.append(text.getWholeText().replace('\n', ' '));
            } else if (node instanceof Element child && !UNSEEN.contains(child.normalName())) {
                child(child);
            }
        }
    }

    private void child(Element child) throws UnreadableReport {
        boolean breaks = child.isBlock() || child.normalName().equals("br");
        if (breaks) {
            endLine();
        }
        HtmlTable rowsOfTable = child.normalName().equals("table") ? new HtmlTable(child) : null;
        if (rowsOfTable != null && !rowsOfTable.onlyArranges()) {
            table++;
            for (List<SourceCell> cells : rowsOfTable.rows()) {
                rows.add(new SourceRow(++row, table, cells));
            }
        } else {
            block(child);
        }
        if (breaks) {
            endLine();
        }
    }

    private void endLine() throws UnreadableReport {
        String text = Wording.tidy(Wording.clean(line.toString()));
        line.setLength(0);
        if (!text.isEmpty()) {
            rows.add(SourceRow.ofText(++row, Entities.escape(text)));
        }
    }
}
