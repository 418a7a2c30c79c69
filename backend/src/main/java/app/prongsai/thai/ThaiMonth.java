package app.prongsai.thai;

import java.time.Month;

/** The twelve months as Thai texts write them: {@code fullName} "ตุลาคม", {@code abbreviation} "ต.ค.". */
public enum ThaiMonth {
    JANUARY("มกราคม", "ม.ค."),
    FEBRUARY("กุมภาพันธ์", "ก.พ."),
    MARCH("มีนาคม", "มี.ค."),
    APRIL("เมษายน", "เม.ย."),
    MAY("พฤษภาคม", "พ.ค."),
    JUNE("มิถุนายน", "มิ.ย."),
    JULY("กรกฎาคม", "ก.ค."),
    AUGUST("สิงหาคม", "ส.ค."),
    SEPTEMBER("กันยายน", "ก.ย."),
    OCTOBER("ตุลาคม", "ต.ค."),
    NOVEMBER("พฤศจิกายน", "พ.ย."),
    DECEMBER("ธันวาคม", "ธ.ค.");

    private final String fullName;
    private final String abbreviation;

    ThaiMonth(String fullName, String abbreviation) {
        this.fullName = fullName;
        this.abbreviation = abbreviation;
    }

    public String fullName() {
        return fullName;
    }

    public String abbreviation() {
        return abbreviation;
    }

    public Month month() {
        return Month.of(ordinal() + 1);
    }

    public static ThaiMonth of(Month month) {
        return values()[month.getValue() - 1];
    }
}
