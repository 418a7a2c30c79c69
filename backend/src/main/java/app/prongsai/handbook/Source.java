package app.prongsai.handbook;

/**
 * Where a fact comes from. What is not verified is shown as "แนวทางเบื้องต้น" with its source.
 *
 * @param verified found in a source or so by definition; not from memory, inferred, or carried over from another year
 */
public record Source(String words, boolean verified) {}
