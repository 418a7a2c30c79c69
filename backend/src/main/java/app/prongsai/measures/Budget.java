package app.prongsai.measures;

import org.jspecify.annotations.Nullable;

/** Money of a measure in satang (1/100 baht); null where nothing was said, which is not the same as nought. */
public record Budget(@Nullable Long planned, @Nullable Long spent) {

    public static final Budget UNSAID = new Budget(null, null);

    /** Above this no local budget reaches: a slip of the keyboard. */
    public static final long MOST = 10_000_000_000_000L;
}
