package app.prongsai.eventstore.backup;

import app.prongsai.eventstore.proof.Anchors;
import app.prongsai.eventstore.proof.Damage;
import app.prongsai.eventstore.proof.History;
import app.prongsai.eventstore.proof.RawCommit;
import app.prongsai.eventstore.proof.RawLog;
import app.prongsai.readmodel.BesideRows;
import app.prongsai.readmodel.TenantFiles;
import app.prongsai.shared.TenantId;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.LongConsumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Writes a backup while the product runs: of each organisation its head is taken first and its history read up to there;
 * what stands beside the log is read afterwards, so that it may know more than the history but never less.
 */
public final class Backup {

    private static final Pattern FILE_HASH = Pattern.compile("(?<![0-9a-f])[0-9a-f]{64}(?![0-9a-f])");
    private static final int TENANTS_AT_ONCE = 256;
    private static final long EVERY = 1_000;

    /**
     * Where a backup comes from.
     *
     * @param beside the collections of rows that are not made from events
     */
    public record Origin(String product, String instance, String keyCheck, Set<String> beside) {

        public Origin {
            beside = Set.copyOf(beside);
        }
    }

    private final RawLog log;
    private final Anchors anchors;
    private final TenantFiles files;
    private final BesideRows rows;

    public Backup(RawLog log, Anchors anchors, TenantFiles files, BesideRows rows) {
        this.log = log;
        this.anchors = anchors;
        this.files = files;
        this.rows = rows;
    }

    /**
     * @param only this organisation, or null for the whole instance
     * @param progress told how many commits were written so far, now and then
     * @throws BackupRefused if the file exists, the organisation has no history, or a history is damaged
     */
    public Manifest write(Path file, @Nullable TenantId only, Origin origin, Instant now, LongConsumer progress)
            throws IOException {
        List<TenantId> tenants = tenants(only);
        try (BackupWriter writer = new BackupWriter(file)) {
            List<Manifest.Organisation> organisations = new ArrayList<>();
            long[] written = new long[1];
            for (TenantId tenant : tenants) {
                organisations.add(organisation(writer, tenant, () -> {
                    if (++written[0] % EVERY == 0) {
                        progress.accept(written[0]);
                    }
                }));
            }
            List<TenantId> besides = tenants.stream()
                    .filter(tenant -> !tenant.equals(TenantId.PLATFORM)) // whose rows come by themselves
                    .toList();
            for (String collection : new TreeSet<>(origin.beside())) {
                writer.entry(Manifest.rows(collection), to -> {
                    for (int from = 0; from < besides.size(); from += TENANTS_AT_ONCE) {
                        int last = Math.min(besides.size(), from + TENANTS_AT_ONCE) - 1;
                        rows.rows(
                                collection,
                                besides.get(from),
                                besides.get(last),
                                row -> to.accept(RawCommit.bytes(row)));
                    }
                    if (only == null) {
                        rows.rows(
                                collection,
                                TenantId.PLATFORM,
                                TenantId.PLATFORM,
                                row -> to.accept(RawCommit.bytes(row)));
                    } else {
                        rows.heldBy(collection, only, row -> to.accept(RawCommit.bytes(row)));
                    }
                });
            }
            Manifest manifest = new Manifest(
                    Manifest.FORMAT,
                    only == null ? "all" : "organisation",
                    origin.product(),
                    origin.instance(),
                    origin.keyCheck(),
                    now.toString(),
                    true,
                    organisations,
                    writer.entries());
            writer.finish(manifest);
            progress.accept(written[0]);
            return manifest;
        }
    }

    private List<TenantId> tenants(@Nullable TenantId only) {
        if (only == null) {
            // In the order of their rows' ids, where "a-b/" comes before "a/".
            return log.tenants().stream()
                    .sorted(Comparator.comparing(tenant -> tenant.code() + "/"))
                    .toList();
        }
        if (log.length(only) == 0) {
            throw new BackupRefused("Organisation " + only + " has no history here. Nothing was written.");
        }
        return List.of(only);
    }

    private Manifest.Organisation organisation(BackupWriter writer, TenantId tenant, Runnable progress)
            throws IOException {
        long length = log.length(tenant);
        History history = new History(tenant);
        Set<String> hashes = new TreeSet<>();
        writer.entry(Manifest.commits(tenant.code()), to -> {
            RawLog.Reader commits = log.read(tenant, length);
            for (RawCommit commit = commits.next(); commit != null; commit = commits.next()) {
                Damage damage = history.next(commit);
                if (damage != null) {
                    throw new BackupRefused("The log is damaged, so nothing was written: " + damage);
                }
                to.accept(commit.bytes());
                fileHashes(commit, hashes);
                progress.run();
            }
        });
        if (history.length() != length) {
            throw new BackupRefused("The log is damaged, so nothing was written: commit " + (history.length() + 1)
                    + " of organisation " + tenant + " is missing");
        }
        writer.entry(
                Manifest.files(tenant.code()),
                to -> hashes.forEach(hash ->
                        files.stored(tenant, hash).ifPresent(document -> to.accept(RawCommit.bytes(document)))));
        writer.entry(
                Manifest.anchors(tenant.code()),
                to -> anchors.export(tenant, anchor -> {
                    if (anchor.getInt64("chain").getValue() <= length) {
                        to.accept(RawCommit.bytes(anchor));
                    }
                }));
        return new Manifest.Organisation(tenant.code(), length, history.head());
    }

    /** Files are named in events by the SHA-256 of their bytes; whatever looks like one may be one. */
    private static void fileHashes(RawCommit commit, Set<String> hashes) {
        Matcher found = FILE_HASH.matcher(new String(commit.bytes(), StandardCharsets.ISO_8859_1));
        while (found.find()) {
            if (!found.group().equals(commit.text("prev")) && !found.group().equals(commit.text("hash"))) {
                hashes.add(found.group());
            }
        }
    }
}
