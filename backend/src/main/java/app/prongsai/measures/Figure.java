package app.prongsai.measures;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * One number of a measure beside last year's, such as "ผู้เข้าร่วมประชุม", "คน", 120, 145.
 *
 * @param lastYear null if there was none to compare with
 */
public record Figure(String name, String unit, @Nullable BigDecimal lastYear, BigDecimal thisYear) {}
