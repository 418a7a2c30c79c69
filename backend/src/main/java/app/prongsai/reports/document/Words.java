package app.prongsai.reports.document;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The texts of one document in words: first they are measured, then wrapped, and taken apart only once. */
final class Words {

    /** A longer document has its later texts taken apart twice rather than keep them all in memory. */
    private static final int MOST = 2_000;

    private final Map<String, List<String>> known = new HashMap<>();

    List<String> of(String text) {
        List<String> words = known.get(text);
        if (words == null) {
            words = ThaiLines.words(text);
            if (known.size() < MOST) {
                known.put(text, words);
            }
        }
        return words;
    }
}
