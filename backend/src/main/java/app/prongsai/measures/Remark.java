package app.prongsai.measures;

/** What a report must say about a measure, if only "ไม่มี": ปัญหาและอุปสรรค, ข้อเสนอแนะ, หมายเหตุ. */
public enum Remark {
    PROBLEM,
    RECOMMENDATION,
    NOTE
}
