package app.prongsai.intake;

import java.util.HashSet;
import java.util.Set;

/** Looks ahead in a cell, remembering what does not occur any more, so that hostile markup is still read in one pass. */
final class TagEnds {

    private final String cell;
    private final Set<String> absent = new HashSet<>();
    private boolean quotesBroken;

    TagEnds(String cell) {
        this.cell = cell;
    }

    /** Places are asked in rising order, so a mark once missed stays missing. */
    int first(String mark, int from) {
        if (absent.contains(mark)) {
            return -1;
        }
        int at = mark.startsWith("</") ? ignoringCase(mark, from) : cell.indexOf(mark, from);
        if (at < 0) {
            absent.add(mark);
        }
        return at;
    }

    /** The '>' that ends the tag: the first outside quotes, or the first at all once a quote never ends. */
    int tagEnd(int from) {
        if (quotesBroken) {
            return first(">", from);
        }
        int at = from;
        while (at < cell.length() && cell.charAt(at) != '>') {
            char character = cell.charAt(at);
            int closing = character == '"' || character == '\'' ? cell.indexOf(character, at + 1) : at;
            if (closing < 0) {
                quotesBroken = true;
                return first(">", from);
            }
            at = closing + 1;
        }
        quotesBroken = at >= cell.length();
        return quotesBroken ? first(">", from) : at;
    }

    private int ignoringCase(String mark, int from) {
        for (int at = cell.indexOf("</", from); at >= 0; at = cell.indexOf("</", at + 2)) {
            if (cell.regionMatches(true, at, mark, 0, mark.length())) {
                return at;
            }
        }
        return -1;
    }
}
