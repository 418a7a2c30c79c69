package app.prongsai.bot.conversation;

import java.util.List;

/** What can be said of one measure, by the words people type for it. */
enum Verb {
    SHOW("งาน", "task", "show"),
    REPORT("รายงาน", "report"),
    START("เริ่ม", "เริ่มงาน", "start"),
    DONE("เสร็จ", "เสร็จแล้ว", "แล้วเสร็จ", "done"),
    PROBLEM("ติดปัญหา", "มีปัญหา", "ปัญหา", "problem"),
    NO_PROBLEM("ไม่มีปัญหา", "no problem"),
    RECOMMEND("ข้อเสนอแนะ", "เสนอแนะ", "recommend", "recommendation"),
    POSTPONE("เลื่อน", "ขอเลื่อน", "เลื่อนกำหนด", "postpone"),
    APPROVE("อนุมัติ", "เห็นชอบ", "approve"),
    RETURN("ส่งกลับ", "ตีกลับ", "return"),
    EVIDENCE("หลักฐาน", "แนบหลักฐาน", "แนบรูป", "แนบ", "evidence", "attach");

    private final List<String> words;

    Verb(String... words) {
        this.words = List.of(words);
    }

    List<String> words() {
        return words;
    }
}
