package app.prongsai.evidence;

import static app.prongsai.shared.Role.*;

import app.prongsai.readmodel.TenantFiles;
import app.prongsai.shared.Allowed;
import app.prongsai.shared.Command;

/** At most 10 MB; pictures (JPEG, PNG, GIF, WebP) and PDF, told by their content. Storing the same bytes again changes nothing. */
@Allowed({COORDINATOR, OFFICER, HEAD, CLERK, EXECUTIVE, PUBLISHER})
public record StoreFile(byte[] bytes) implements Command {

    /** The name by which the file is found: SHA-256 of its bytes in hex. */
    public String file() {
        return TenantFiles.hash(bytes);
    }

    @Override
    public Object target() {
        return target(file());
    }

    static String target(String file) {
        return "file/" + file;
    }
}
