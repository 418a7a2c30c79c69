package app.prongsai.measures;

import java.util.Collection;

/** The short numbers by which people call measures: "6601", "6602" … by the last two digits of the year. */
public final class MeasureCodes {

    private MeasureCodes() {}

    /** The one after the greatest in use. */
    public static String next(int fiscalYear, Collection<String> used) {
        String prefix = String.valueOf(fiscalYear % 100);
        int greatest = used.stream()
                .filter(code -> code.matches(prefix + "[0-9]{2,5}"))
                .mapToInt(code -> Integer.parseInt(code.substring(2)))
                .max()
                .orElse(0);
        return prefix + (greatest < 9 ? "0" : "") + (greatest + 1);
    }
}
