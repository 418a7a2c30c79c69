package app.prongsai.measures;

/** ประกาศ, คำสั่ง, คู่มือ, การประชุม, การอบรม, โครงการ, เผยแพร่, รูปถ่าย, บันทึกข้อความ, กำชับ, อื่น ๆ. */
public enum EvidenceKind {
    ANNOUNCEMENT,
    ORDER,
    MANUAL,
    MEETING,
    TRAINING,
    PROJECT,
    PUBLICATION,
    PHOTO,
    MEMO,
    INSTRUCTION,
    OTHER
}
