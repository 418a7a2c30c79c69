package app.prongsai.reports.document;

import app.prongsai.thai.ThaiMonth;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Words of this trade that the line-breaking dictionary takes apart or misreads, names of places, which no dictionary
 * knows, and dates. They stay on one line wherever they fit on one.
 */
final class KeptTogether {

    record Span(int from, int to) {}

    private static final List<String> WORDS = List.of(
            "ผู้ทรงคุณวุฒิ",
            "ผู้รับผิดชอบ",
            "รับผิดชอบ",
            "ผู้บังคับบัญชา",
            "เจ้าหน้าที่",
            "หัวหน้า",
            "หน้าที่",
            "งบประมาณ",
            "ข้อเสนอแนะ",
            "ดำเนินการ",
            "ดำเนินงาน",
            "มาตรการที่",
            "การปฏิบัติ",
            "ปฏิบัติการ",
            "ปฏิบัติงาน",
            "วันที่",
            "ครั้งที่",
            "แนวทาง",
            "วิธีการ",
            "สารสนเทศ",
            "เฟซบุ๊ก",
            "เฟสบุ๊ก",
            "เฟสบุ๊ค",
            "เฟคบุ๊ก",
            "อินโฟกราฟิก",
            "เว็บไซต์",
            "ประพฤติมิชอบ",
            "ประพฤตินิชอบ",
            "จัดซื้อจัดจ้าง",
            "ดุลพินิจ",
            "ผลประโยชน์",
            "ทับซ้อน",
            "โปร่งใส",
            "ร้องเรียน",
            "ร้องทุกข์",
            "เผยแพร่",
            "เปิดเผย",
            "ตัวชี้วัด",
            "ขั้นตอน",
            "ทั่วถึง",
            "ท้องถิ่น",
            "ส่วนร่วม",
            "ส่งเสริม",
            "ใช้จ่าย",
            "หน่วยงาน",
            "สำนักปลัด",
            "กองคลัง",
            "กองช่าง",
            "อบต.",
            "อบจ.");

    private static final String DIGITS = "[0-9๐-๙]";

    private static final Pattern KEPT = Pattern.compile(Stream.of(
                    WORDS.stream().map(Pattern::quote).collect(Collectors.joining("|")),
                    "(?<=ตำบล|อำเภอ|จังหวัด|เทศบาล|อบต\\.|อบจ\\.)[ก-๎]{2,16}(?=\\s|$)",
                    "พ\\.ศ\\. ?" + DIGITS + "{4}",
                    "(?:" + DIGITS + "{1,2} )?(?:" + months() + ") ?" + DIGITS + "{2,4}")
            .collect(Collectors.joining("|")));

    private KeptTogether() {}

    static List<Span> in(String text) {
        List<Span> spans = new ArrayList<>();
        Matcher kept = KEPT.matcher(text);
        while (kept.find()) {
            spans.add(new Span(kept.start(), kept.end()));
        }
        return spans;
    }

    private static String months() {
        return Arrays.stream(ThaiMonth.values())
                .flatMap(month -> Stream.of(month.fullName(), month.abbreviation()))
                .map(Pattern::quote)
                .collect(Collectors.joining("|"));
    }
}
