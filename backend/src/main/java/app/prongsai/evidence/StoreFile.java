package app.prongsai.evidence;

import static app.prongsai.shared.Role.*;

import app.prongsai.evidence.content.Cleaned;
import app.prongsai.evidence.content.HiddenPart;
import app.prongsai.readmodel.TenantFiles;
import app.prongsai.shared.Allowed;
import app.prongsai.shared.Command;
import app.prongsai.shared.RuleViolated;
import java.util.Set;

/**
 * At most 10 MB; pictures (JPEG, PNG, GIF, WebP), PDF, DOCX and XLSX, told by their content. The command holds a file as it
 * is kept: pictures without place, time and camera, documents without properties. Storing the same bytes again changes nothing.
 */
@Allowed({ADMINISTRATOR, COORDINATOR, OFFICER, HEAD, CLERK, EXECUTIVE, PUBLISHER})
public record StoreFile(byte[] bytes) implements Command {

    public StoreFile {
        bytes = cleanedOrAsTheyAre(bytes);
    }

    /** The name by which the file is found: SHA-256 of what is kept, in hex. */
    public String file() {
        return TenantFiles.hash(bytes);
    }

    /** What would be told beside what it shows; nothing of what will be refused. */
    public Set<HiddenPart> hidden() {
        try {
            return bytes.length > TenantFiles.MOST_BYTES
                    ? Set.of()
                    : Cleaned.of(bytes).hidden();
        } catch (RuleViolated refused) {
            return Set.of();
        }
    }

    @Override
    public Object target() {
        return target(file());
    }

    static String target(String file) {
        return "file/" + file;
    }

    /** What cannot be kept is refused when it is to be stored, with the reason. */
    private static byte[] cleanedOrAsTheyAre(byte[] bytes) {
        if (bytes.length > TenantFiles.MOST_BYTES) {
            return bytes;
        }
        try {
            return Cleaned.of(bytes).bytes();
        } catch (RuleViolated refused) {
            return bytes;
        }
    }
}
