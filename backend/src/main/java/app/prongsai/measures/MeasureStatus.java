package app.prongsai.measures;

/** ยังไม่ดำเนินการ, อยู่ระหว่างดำเนินการ, ดำเนินการแล้ว. */
public enum MeasureStatus {
    NOT_STARTED,
    IN_PROGRESS,
    DONE
}
