package app.prongsai.measures;

/** What a report must say about a measure, if only "ไม่มี": ปัญหา, อุปสรรค, ข้อเสนอแนะ, การเปรียบเทียบกับปีก่อน, หมายเหตุ. */
public enum Remark {
    PROBLEM,
    OBSTACLE,
    RECOMMENDATION,
    COMPARISON,
    NOTE
}
