package app.prongsai.bench;

import app.prongsai.eventstore.database.Database;
import app.prongsai.eventstore.database.DatabaseSettings;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** The durable server in a process of its own, reached by an address as any MongoDB is. */
final class DatabaseApart implements AutoCloseable {

    static final String PROCESS = "database-apart";

    private final Other process;
    private final String uri;

    private DatabaseApart(Other process, String uri) {
        this.process = process;
        this.uri = uri;
    }

    static DatabaseApart on(Path folder) throws IOException {
        Files.createDirectories(folder);
        Other process = Other.of(PROCESS, folder.toString());
        List<String> door = Files.readAllLines(folder.resolve("prongsai.port"));
        return new DatabaseApart(
                process,
                "mongodb://127.0.0.1:" + door.getFirst() + "/?directConnection=true&appName=" + door.getLast());
    }

    static void run(String folder) throws IOException {
        try (Database database = Database.open(new DatabaseSettings(Path.of(folder), null, "prongsai"))) {
            System.out.println("ready");
            System.in.read();
        }
    }

    String uri() {
        return uri;
    }

    @Override
    public void close() {
        try {
            process.end();
        } catch (IOException e) {
            process.close();
        }
    }
}
