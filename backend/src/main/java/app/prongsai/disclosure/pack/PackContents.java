package app.prongsai.disclosure.pack;

import app.prongsai.disclosure.AddressCheck;
import app.prongsai.disclosure.Answer;
import app.prongsai.disclosure.Checklist;
import app.prongsai.disclosure.Item;
import app.prongsai.disclosure.pack.OwnPages.OwnPage;
import app.prongsai.readmodel.TenantFiles;
import app.prongsai.shared.TenantId;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Looks at every address of a checklist: own pages are read as the public is served them, of others only what link checks
 * found is known.
 */
final class PackContents {

    /** Of all snapshots together; the pack itself must stay one stored file. */
    private static final int MOST_BYTES = TenantFiles.MOST_BYTES * 3 / 4;

    private static final int OK = 200;

    private final OwnPages pages;
    private final String base;
    private final Instant now;
    private final Map<String, byte[]> files = new LinkedHashMap<>();
    private final List<PackedAddress> addresses = new ArrayList<>();
    private int bytes;

    private PackContents(OwnPages pages, String base, Instant now) {
        this.pages = pages;
        this.base = base;
        this.now = now;
    }

    static PackContents of(TenantId tenant, Checklist list, OwnPages pages, String base, Instant now) {
        PackContents contents = new PackContents(pages, base, now);
        for (Item item : list.items()) {
            contents.add(item);
            String page = "/o/" + tenant.code() + "/oit/" + list.fiscalYear() + "/" + item.code();
            pages.read(page)
                    .filter(found -> found.status() == OK)
                    .ifPresent(found -> contents.keep("items/" + item.code() + ending(found), found.bytes()));
        }
        return contents;
    }

    /** By their names in the pack. */
    Map<String, byte[]> files() {
        return files;
    }

    List<PackedAddress> addresses() {
        return addresses;
    }

    private void add(Item item) {
        Answer published = item.published();
        Answer answer = published == null ? item.answer() : published;
        if (answer == null) {
            return;
        }
        int number = 1;
        for (String address : answer.addresses()) {
            Instant since = published == null ? null : published.at();
            addresses.add(
                    address.startsWith("/")
                            ? own(item, answer, address, since, "pages/" + item.code() + "-" + number)
                            : outside(item, answer, address, since));
            number++;
        }
    }

    private PackedAddress own(Item item, Answer answer, String address, @Nullable Instant since, String name) {
        Optional<OwnPage> read = pages.read(address.replaceAll("#.*", ""));
        if (read.isEmpty()) {
            return new PackedAddress(item, answer, base + address, since, null, "", null, null);
        }
        OwnPage page = read.get();
        String file = name + ending(page);
        boolean kept = page.status() == OK && keep(file, page.bytes());
        return new PackedAddress(
                item,
                answer,
                base + address,
                since,
                now,
                String.valueOf(page.status()),
                TenantFiles.hash(page.bytes()),
                kept ? file : null);
    }

    private static PackedAddress outside(Item item, Answer answer, String address, @Nullable Instant since) {
        Optional<AddressCheck> check = item.check(address);
        return new PackedAddress(
                item,
                answer,
                address,
                since,
                check.map(AddressCheck::at).orElse(null),
                check.map(AddressCheck::status).orElse(""),
                check.map(AddressCheck::hash).orElse(null),
                null);
    }

    private boolean keep(String name, byte[] content) {
        if (bytes + content.length > MOST_BYTES) {
            return false;
        }
        bytes += content.length;
        files.put(name, content);
        return true;
    }

    private static String ending(OwnPage page) {
        String type = page.mediaType().replaceAll(";.*", "").strip();
        return switch (type) {
            case "text/html" -> ".html";
            case "application/pdf" -> ".pdf";
            case "application/json" -> ".json";
            case "application/vnd.openxmlformats-officedocument.wordprocessingml.document" -> ".docx";
            case "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet" -> ".xlsx";
            case "text/csv" -> ".csv";
            default -> ".bin";
        };
    }
}
