package app.prongsai.eventstore.database;

import java.nio.file.Path;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Where the data lives.
 *
 * @param dataDir the folder of the embedded database; used only when there is no URI
 * @param uri a MongoDB connection string; wins over the folder; blank counts as absent
 * @param name the database's name: letters, digits, {@code _} and {@code -}, at most 38 of them
 */
public record DatabaseSettings(
        @Nullable Path dataDir, @Nullable String uri, String name) {

    private static final Pattern NAME = Pattern.compile("[A-Za-z0-9_-]{1,38}");

    public DatabaseSettings {
        uri = uri == null || uri.isBlank() ? null : uri.strip();
        dataDir = dataDir == null ? null : dataDir.toAbsolutePath().normalize();
        if (uri == null && dataDir == null) {
            throw new IllegalArgumentException("Neither a data folder nor a MongoDB URI is given");
        }
        if (!NAME.matcher(name).matches()) {
            throw new IllegalArgumentException("Not a database name: " + name);
        }
    }

    /** A connection string may hold a password, so it is never shown. */
    @Override
    public String toString() {
        return "DatabaseSettings[" + (uri == null ? "dataDir=" + dataDir : "uri=…") + ", name=" + name + "]";
    }
}
