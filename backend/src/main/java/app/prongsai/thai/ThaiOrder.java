package app.prongsai.thai;

import com.ibm.icu.text.Collator;
import com.ibm.icu.util.ULocale;
import java.util.Comparator;

/** The order of the Thai dictionary: a vowel written before its consonant counts after it, tone marks count last. */
public final class ThaiOrder {

    private static final Collator COLLATOR =
            Collator.getInstance(new ULocale("th")).freeze();

    /** Thread-safe; texts that the dictionary does not tell apart stand in a fixed order all the same. */
    public static final Comparator<String> OF_TEXTS =
            ((Comparator<String>) COLLATOR::compare).thenComparing(Comparator.naturalOrder());

    private ThaiOrder() {}
}
