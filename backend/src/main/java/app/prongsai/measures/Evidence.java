package app.prongsai.measures;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Proof of one action.
 *
 * @param id unique in the measure
 * @param from the day of the action, or the first of several; null if unknown
 * @param to the last day; null if unknown
 * @param number of the order, letter or meeting as printed, such as "704/2559"
 * @param link public address, http or https
 * @param file SHA-256 of a stored file
 * @param moreFiles of the same proof, such as photos sent together; only where there is a first one
 */
public record Evidence(
        String id,
        EvidenceKind kind,
        String title,
        @Nullable LocalDate from,
        @Nullable LocalDate to,
        @Nullable String number,
        @Nullable String link,
        @Nullable String file,
        @JsonInclude(JsonInclude.Include.NON_EMPTY) List<String> moreFiles) {

    @SuppressWarnings("ConstantValue") // what was stored before there could be more files says nothing of them
    public Evidence {
        moreFiles = moreFiles == null ? List.of() : List.copyOf(moreFiles);
    }

    public Evidence(
            String id,
            EvidenceKind kind,
            String title,
            @Nullable LocalDate from,
            @Nullable LocalDate to,
            @Nullable String number,
            @Nullable String link,
            @Nullable String file) {
        this(id, kind, title, from, to, number, link, file, List.of());
    }

    /** What is said of an item may be corrected; the files that were attached are what they are. */
    public Evidence withFileOf(Evidence before) {
        return new Evidence(id, kind, title, from, to, number, link, before.file(), before.moreFiles());
    }

    /** With further files of the same proof, each of them once. */
    public Evidence withMore(List<String> files) {
        List<String> more = Stream.concat(moreFiles.stream(), files.stream())
                .distinct()
                .filter(one -> !one.equals(file))
                .toList();
        return new Evidence(id, kind, title, from, to, number, link, file, more);
    }

    /** The same proof under another id. */
    public Evidence under(String otherId) {
        return new Evidence(otherId, kind, title, from, to, number, link, file, moreFiles);
    }

    public List<String> files() {
        return Stream.concat(Stream.ofNullable(file), moreFiles.stream()).toList();
    }

    public boolean dated() {
        return from != null;
    }
}
