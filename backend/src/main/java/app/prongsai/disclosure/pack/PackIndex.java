package app.prongsai.disclosure.pack;

import app.prongsai.disclosure.Checklist;
import app.prongsai.disclosure.Readiness;
import java.time.Instant;
import java.util.List;

/** The page by which a person reads a pack; needs nothing but itself. */
final class PackIndex {

    private static final String STYLE =
            "body{font-family:Sarabun,'TH Sarabun New',sans-serif;margin:2rem;line-height:1.6}"
                    + "table{border-collapse:collapse;width:100%}td,th{border:1px solid #777;padding:.3rem .5rem;"
                    + "vertical-align:top;text-align:left;overflow-wrap:anywhere}code{overflow-wrap:anywhere}";

    private PackIndex() {}

    static String of(String organisation, Checklist list, List<List<String>> rows, LogHead.Head head, Instant now) {
        Readiness readiness = list.readiness();
        StringBuilder html =
                new StringBuilder("<!DOCTYPE html>\n<html lang=\"th\"><head><meta charset=\"UTF-8\"><title>");
        String title = "ชุดเอกสารชี้แจง OIT ปีงบประมาณ " + list.fiscalYear();
        html.append(escaped(title))
                .append("</title><style>")
                .append(STYLE)
                .append("</style></head><body>\n<h1>")
                .append(escaped(title))
                .append("</h1>\n<p>")
                .append(escaped(organisation))
                .append(" · จัดทำเมื่อ ")
                .append(escaped(PackTable.moment(now)))
                .append(" · พร้อม ")
                .append(readiness.ready())
                .append(" จาก ")
                .append(readiness.all())
                .append(" ข้อ</p>\n<table><thead>");
        row(html, "th", PackTable.HEADINGS);
        html.append("</thead><tbody>\n");
        rows.forEach(cells -> row(html, "td", cells));
        return html.append(
                        "</tbody></table>\n<h2>การตรวจความถูกต้อง</h2>\n<p>แฟ้ม SHA256SUMS บอกค่า SHA-256 ของทุกไฟล์ในชุดนี้ ")
                .append("ค่าของทั้งชุดบันทึกอยู่ในประวัติขององค์กร ถัดจากรายการที่ ")
                .append(head.chain())
                .append(" ซึ่งมีค่า <code>")
                .append(escaped(head.hash()))
                .append("</code></p>\n</body></html>\n")
                .toString();
    }

    private static void row(StringBuilder html, String tag, List<String> cells) {
        html.append("<tr>");
        for (int column = 0; column < cells.size(); column++) {
            html.append('<').append(tag).append('>');
            html.append(tag.equals("td") ? cell(column, cells.get(column)) : escaped(cells.get(column)));
            html.append("</").append(tag).append('>');
        }
        html.append("</tr>\n");
    }

    private static String cell(int column, String text) {
        boolean link = column == PackTable.FILE && !text.isEmpty()
                || column == PackTable.ADDRESS && text.matches("https?://.*");
        return link
                ? "<a rel=\"noopener noreferrer nofollow\" href=\"" + escaped(text) + "\">" + escaped(text) + "</a>"
                : escaped(text).replace("\n", "<br>");
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;")
                .replace("'", "&#39;");
    }
}
