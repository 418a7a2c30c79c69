package app.prongsai.ui.access;

import app.prongsai.access.AccessEntry;
import app.prongsai.thai.ThaiDates;
import app.prongsai.ui.frame.Names;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Entries of the access log as a file for a spreadsheet: ids and what they are called, the moment as ISO. */
final class AccessCsv {

    private static final String MARK = "\uFEFF";
    private static final String HEAD = "number,at,who,name,what,word,about,about_name,address\r\n";

    private final Names names;

    AccessCsv(Names names) {
        this.names = names;
    }

    String of(List<AccessEntry> entries) {
        return MARK + HEAD + entries.stream().map(this::line).collect(Collectors.joining());
    }

    private String line(AccessEntry entry) {
        return Stream.of(
                                String.valueOf(entry.number()),
                                DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(
                                        entry.at().atZone(ThaiDates.ZONE)),
                                entry.who(),
                                AccessWords.who(names, entry.who()),
                                entry.what(),
                                AccessWords.of(entry.what()),
                                entry.about(),
                                AccessWords.about(names, entry.about()),
                                entry.address())
                        .map(AccessCsv::cell)
                        .collect(Collectors.joining(","))
                + "\r\n";
    }

    /** What a spreadsheet would take for a formula is shown as a text. */
    static String cell(String text) {
        String harmless = text.matches("^[=+\\-@\t\r].*") ? "'" + text : text;
        return '"' + harmless.replace("\"", "\"\"") + '"';
    }
}
