package app.prongsai.reports.document;

/** What a paper says of its own publication. */
public sealed interface Imprint {

    /** Of papers that are not published in versions: nothing. */
    record None() implements Imprint {}

    /** On every page that it is no more than a draft. */
    record Draft() implements Imprint {}

    /**
     * At its end which version it is, where that stands for good, and how it is checked.
     *
     * @param address absolute; empty where the instance does not know its own, and then there is no code to scan
     * @param hash SHA-256 of the content, as recorded in the log
     * @param commit number of the commit that published it in the organisation's history
     */
    record Published(int version, String address, String hash, long commit) implements Imprint {}
}
