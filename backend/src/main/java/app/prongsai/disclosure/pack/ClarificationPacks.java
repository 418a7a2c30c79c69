package app.prongsai.disclosure.pack;

import app.prongsai.disclosure.Checklist;
import app.prongsai.organisations.OrganisationProfile;
import app.prongsai.organisations.OrganisationProfile.Profile;
import app.prongsai.platform.Backend;
import app.prongsai.readmodel.TenantFiles;
import app.prongsai.shared.Actor;
import app.prongsai.shared.Channel;
import app.prongsai.shared.TenantId;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;

/** Makes packs. Their bytes are kept before the log speaks of them: a stop in between leaves bytes that nobody is shown. */
@Component
public final class ClarificationPacks {

    /** A stored pack: see the event of the same fields. */
    public record Made(String hash, int size, int pages, long chain, String head) {}

    private final Backend backend;
    private final LogHead heads;
    private final TenantFiles files;
    private final ObjectProvider<OwnPages> pages;
    private final String base;

    ClarificationPacks(
            @Lazy Backend backend,
            LogHead heads,
            TenantFiles files,
            ObjectProvider<OwnPages> pages,
            @Value("${prongsai.public-url:}") String base) {
        this.backend = backend;
        this.heads = heads;
        this.files = files;
        this.pages = pages;
        this.base = base.replaceAll("/+$", "");
    }

    public Made make(TenantId tenant, Checklist list, Instant now) {
        LogHead.Head head = heads.of(tenant);
        OwnPages own = pages.getIfAvailable(() -> path -> Optional.empty());
        PackContents contents = PackContents.of(tenant, list, own, base, now);
        Map<String, byte[]> entries = new LinkedHashMap<>();
        List<PackedAddress> addresses = contents.addresses();
        entries.put(
                "index.html",
                bytes(PackIndex.of(organisation(tenant), list, PackTable.forPeople(list, addresses), head, now)));
        entries.put("index.csv", bytes(PackTable.csv(PackTable.forPrograms(list, addresses))));
        entries.put("log-head.txt", bytes(head(tenant, head, now)));
        entries.putAll(contents.files());
        entries.put("SHA256SUMS", bytes(sums(entries)));
        byte[] zip = zip(entries, now);
        return new Made(files.store(tenant, zip), zip.length, addresses.size(), head.chain(), head.hash());
    }

    private String organisation(TenantId tenant) {
        Profile profile = backend.ask(Actor.system(tenant, Channel.API), new OrganisationProfile());
        return profile.type().fullName(profile.name());
    }

    /** In the manner of the signed heads that docs/proof.md describes. */
    private static String head(TenantId tenant, LogHead.Head head, Instant now) {
        return "organisation=" + tenant.code() + "\nchain=" + head.chain() + "\nhash=" + head.hash() + "\nat=" + now
                + "\n";
    }

    private static String sums(Map<String, byte[]> entries) {
        return entries.entrySet().stream()
                .map(entry -> TenantFiles.hash(entry.getValue()) + "  " + entry.getKey() + "\n")
                .collect(Collectors.joining());
    }

    private static byte[] zip(Map<String, byte[]> entries, Instant now) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes, StandardCharsets.UTF_8)) {
            for (Map.Entry<String, byte[]> file : entries.entrySet()) {
                ZipEntry entry = new ZipEntry(file.getKey());
                entry.setTime(now.toEpochMilli());
                zip.putNextEntry(entry);
                zip.write(file.getValue());
                zip.closeEntry();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
