package app.prongsai.bot.conversation;

import app.prongsai.announcements.ShortAddress;
import app.prongsai.shared.TenantId;
import java.net.URI;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** Where an organisation's public pages are ({@code prongsai.public-url}). */
@Component
public class PublicPages {

    private static final int LONGEST = 1_000;

    private final String base;

    PublicPages(@Value("${prongsai.public-url:http://localhost:8080}") String base) {
        this.base = base.replaceAll("/+$", "");
    }

    URI announcements(TenantId tenant) {
        return URI.create(base + "/o/" + tenant.code() + "/announcements");
    }

    /** Where an announcement is read, by the way people come. */
    URI of(ShortAddress address) {
        return URI.create(base + address.path());
    }

    URI reports(TenantId tenant) {
        return URI.create(base + "/o/" + tenant.code() + "/reports");
    }

    /** Where a resident reads what is held, until the key is over. */
    URI ownRecord(TenantId tenant, String key) {
        return URI.create(base + "/mine/" + tenant.code() + "/" + key);
    }

    /** A page for those who are signed in. */
    Choice.Open staff(String label, String page) {
        return new Choice.Open(label, URI.create(base + "/app/" + page));
    }

    /** A link as an address that a button can open; one that begins with a slash is a page of ours. */
    public Optional<URI> resolve(@Nullable String link) {
        return address(link != null && link.startsWith("/") ? base + link : link);
    }

    /** Only http and https with a host, and no longer than a button takes. */
    static Optional<URI> address(@Nullable String link) {
        if (link == null || link.length() > LONGEST) {
            return Optional.empty();
        }
        try {
            URI address = URI.create(link);
            boolean web = "http".equalsIgnoreCase(address.getScheme()) || "https".equalsIgnoreCase(address.getScheme());
            return web && address.getHost() != null
                    ? Optional.of(URI.create(address.toASCIIString()))
                    : Optional.empty();
        } catch (IllegalArgumentException noAddress) {
            return Optional.empty();
        }
    }
}
