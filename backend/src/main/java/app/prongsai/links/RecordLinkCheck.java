package app.prongsai.links;

import static app.prongsai.shared.Role.*;

import app.prongsai.readmodel.TenantFiles;
import app.prongsai.shared.Allowed;
import app.prongsai.shared.Command;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/** A link was looked at. The same as last time changes nothing. */
@Allowed(SYSTEM)
public record RecordLinkCheck(String link, @Nullable Trouble trouble) implements Command {

    @Override
    public Object target() {
        return target(link);
    }

    static String target(String link) {
        return "link/" + key(link);
    }

    /** By which a link is found: addresses are long and hold what keys may not. */
    static String key(String link) {
        return TenantFiles.hash(link.getBytes(StandardCharsets.UTF_8)).substring(0, 32);
    }
}
