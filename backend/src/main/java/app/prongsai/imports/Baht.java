package app.prongsai.imports;

import app.prongsai.measures.Budget;
import app.prongsai.thai.ThaiNumerals;
import java.math.BigDecimal;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** An amount as reports write it: "๑๐,๐๐๐.๕๐ บาท", "งบประมาณ 10,000.- บาท", "ไม่ใช้งบประมาณ". */
final class Baht {

    private static final Pattern AMOUNT = Pattern.compile(
            "(?:เป็นเงิน|จำนวน|งบประมาณ)*([0-9][0-9,]{0,19}(?:[.][0-9]{1,2})?)(?:[.]?-)?(?:บาท)?(?:ถ้วน)?(?:\\([^()0-9]*\\))?");
    private static final Pattern NONE = Pattern.compile("ไม่(?:ใช้|มี)(?:งบ|งบประมาณ)?(?:ในการดำเนินการ|ดำเนินการ)?");

    private Baht() {}

    /** Null if nothing was said, or if it cannot be told which amount is meant. */
    static @Nullable Long satang(@Nullable String written) {
        String text = written == null ? "" : ThaiNumerals.toArabic(written).replaceAll("\\s", "");
        Matcher amount = AMOUNT.matcher(text);
        if (NONE.matcher(text).matches()) {
            return 0L;
        }
        if (!amount.matches()) {
            return null;
        }
        BigDecimal satang = new BigDecimal(amount.group(1).replace(",", "")).movePointRight(2);
        return satang.compareTo(BigDecimal.valueOf(Budget.MOST)) > 0 ? null : satang.longValueExact();
    }
}
