package app.prongsai.ui.words;

import app.prongsai.shared.TenantId;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;

/** Absolute addresses: below {@code prongsai.public-url}, or below the address by which the reader came. */
@Component
public class PublicAddress {

    private final String configured;

    PublicAddress(@Value("${prongsai.public-url:}") String configured) {
        this.configured = configured.replaceAll("/+$", "");
    }

    /** Within a request. */
    public String of(String path) {
        String base = configured.isEmpty()
                ? ServletUriComponentsBuilder.fromCurrentContextPath().toUriString()
                : configured;
        return base + path;
    }

    /** Whether readers come by TLS, which may end before this process. */
    public boolean encrypted() {
        return configured.startsWith("https://");
    }

    public String organisation(TenantId tenant) {
        return of("/o/" + tenant.code());
    }

    /** What the organisation enters in the LINE console. */
    public String webhook(TenantId tenant) {
        return of("/line/" + tenant.code() + "/webhook");
    }
}
