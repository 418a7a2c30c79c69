package app.prongsai.ui.words;

import app.prongsai.thai.ThaiNumerals;
import java.math.BigDecimal;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;

/** Numbers as offices write them: 1,234,567.50 or ๑,๒๓๔,๕๖๗.๕๐. */
public final class Amounts {

    private Amounts() {}

    public static String baht(@Nullable Long satang) {
        return satang == null ? "–" : String.format(Locale.ROOT, "%,d.%02d", satang / 100, satang % 100);
    }

    public static String count(long number) {
        return String.format(Locale.ROOT, "%,d", number);
    }

    /** Empty if it is no amount with at most two decimals. */
    public static OptionalLong satang(String text) {
        try {
            return number(text)
                    .map(number -> OptionalLong.of(number.movePointRight(2).longValueExact()))
                    .orElse(OptionalLong.empty());
        } catch (ArithmeticException notAnAmount) {
            return OptionalLong.empty();
        }
    }

    /** Empty if it is no number of at most 18 digits. */
    public static Optional<BigDecimal> number(String text) {
        String digits = ThaiNumerals.toArabic(text).replaceAll("[,\\s]", "").replaceFirst("บาท$", "");
        return digits.matches("-?[0-9]{1,15}([.][0-9]{1,3})?") ? Optional.of(new BigDecimal(digits)) : Optional.empty();
    }
}
