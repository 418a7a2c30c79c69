package app.prongsai.bot.conversation;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** Single words that say everything. */
enum Keyword {
    WORK("งาน", "งานของฉัน", "work", "mywork"),
    SUMMARY("สรุป", "ภาพรวม", "summary"),
    HELP("ช่วย", "ช่วยเหลือ", "วิธีใช้", "help", "?"),
    CANCEL("ยกเลิก", "cancel"),
    UNDO("เลิกทำ", "undo"),
    NEWS("ข่าว", "ประกาศ", "news"),
    TOPICS("หัวข้อ", "ตั้งค่า", "topics", "settings"),
    STOP("หยุด", "หยุดรับข่าว", "stop"),
    DATA("ข้อมูลของฉัน", "ข้อมูลส่วนบุคคล", "mydata"),
    ERASE("ลบข้อมูลของฉัน", "ลบข้อมูล", "erasemydata"),
    ENGLISH("english", "ภาษาอังกฤษ"),
    THAI("ไทย", "ภาษาไทย", "thai"),
    LINK("เชื่อมบัญชี", "เชื่อม", "เชื่อมบัญชีline", "เชื่อมline", "link"),
    UNLINK("ยกเลิกการเชื่อม", "ยกเลิกการเชื่อมบัญชี", "unlink");

    private final Set<String> words;

    Keyword(String... words) {
        this.words = Set.of(words);
    }

    Set<String> words() {
        return words;
    }

    static Optional<Keyword> in(String text) {
        String compact = text.replaceAll("\\s", "").toLowerCase(Locale.ROOT);
        return Arrays.stream(values())
                .filter(keyword -> keyword.words.contains(compact))
                .findFirst();
    }
}
