package app.prongsai.eventstore.backup;

import java.util.List;

/**
 * What a backup holds.
 *
 * @param format {@link #FORMAT}
 * @param kind "all" or "organisation"
 * @param instance public key with which the instance signs
 * @param keyCheck what the master key makes of a fixed text: sealed values are of use only where it makes the same
 * @param createdAt ISO, UTC
 * @param keysApart whether the keys of people stand in a file of their own, without which what is about them stays sealed
 */
public record Manifest(
        String format,
        String kind,
        String product,
        String instance,
        String keyCheck,
        String createdAt,
        boolean keysApart,
        List<Organisation> organisations,
        List<Entry> entries) {

    static final String FORMAT = "prongsai-backup-1";
    static final String ENTRY = "manifest.json";

    /** @param head hash of the last of so many commits */
    public record Organisation(String code, long commits, String head) {}

    /** @param documents how many BSON documents the entry holds, one behind the other */
    public record Entry(String name, long documents, String sha256) {}

    public Manifest {
        organisations = List.copyOf(organisations);
        entries = List.copyOf(entries);
    }

    static String commits(String code) {
        return "organisations/" + code + "/commits.bson";
    }

    static String files(String code) {
        return "organisations/" + code + "/files.bson";
    }

    static String anchors(String code) {
        return "organisations/" + code + "/anchors.bson";
    }

    static String rows(String collection) {
        return "rows/" + collection + ".bson";
    }
}
