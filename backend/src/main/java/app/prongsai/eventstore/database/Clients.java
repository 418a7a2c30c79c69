package app.prongsai.eventstore.database;

import com.mongodb.ConnectionString;
import com.mongodb.MongoClientSettings;
import com.mongodb.MongoCommandException;
import com.mongodb.MongoConfigurationException;
import com.mongodb.MongoException;
import com.mongodb.MongoSecurityException;
import com.mongodb.ServerAddress;
import com.mongodb.WriteConcern;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.connection.ClusterConnectionMode;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.bson.Document;
import org.bson.UuidRepresentation;

/** The driver, set up for the embedded server and for real ones. */
final class Clients {

    private static final String NAME = "prongsai";
    private static final String ADMIN = "admin";
    private static final long SELECTION_SECONDS = 5;
    private static final int CONNECT_SECONDS = 5;
    private static final int READ_SECONDS = 120;
    private static final long MAJORITY_SECONDS = 30;
    private static final int MAX_CONNECTIONS = 64;
    private static final int KNOCK_MILLIS = 500;
    private static final int UNAUTHORIZED = 13;
    private static final int LOGIN_FAILED = 18;
    private static final int COMMAND_NOT_FOUND = 59;

    private Clients() {}

    /** A client of this process's own server, or of the owner in another process. */
    static MongoClient embedded(Door door) {
        // Neither retries nor sessions: the embedded server has none.
        return MongoClients.create(common().applyToClusterSettings(cluster -> cluster.mode(ClusterConnectionMode.SINGLE)
                        .hosts(List.of(new ServerAddress(Door.HOST, door.port())))
                        .serverSelectionTimeout(SELECTION_SECONDS, TimeUnit.SECONDS))
                .applicationName(door.secret())
                .retryWrites(false)
                .retryReads(false)
                .build());
    }

    /** A client of the owner, if the one that answers at the door is the one who announced it. */
    static Optional<MongoClient> join(Door door) {
        try (Socket knock = new Socket()) {
            knock.connect(new InetSocketAddress(Door.HOST, door.port()), KNOCK_MILLIS);
        } catch (IOException e) {
            return Optional.empty();
        }
        MongoClient client = embedded(door);
        try {
            Document answer = client.getDatabase(ADMIN).runCommand(new Document(DurableBackend.WHO, 1));
            if (door.instance().equals(answer.getString("instance"))) {
                return Optional.of(client);
            }
        } catch (MongoException e) {
            // Someone else has that port now.
        }
        client.close();
        return Optional.empty();
    }

    /** A client of a real MongoDB, after a first answer. */
    static Greeted real(String uri) {
        ConnectionString address;
        try {
            address = new ConnectionString(uri);
        } catch (IllegalArgumentException | MongoConfigurationException e) {
            throw DatabaseUnavailable.badUri(e);
        }
        String hosts = String.join(", ", address.getHosts());
        try {
            MongoClient client = MongoClients.create(settings(address));
            try {
                return new Greeted(client, ServerKind.of(hello(client)));
            } catch (MongoException e) {
                client.close();
                throw e;
            }
        } catch (MongoException e) {
            throw refusedLogin(e) ? DatabaseUnavailable.refused(hosts, e) : DatabaseUnavailable.unreachable(hosts, e);
        }
    }

    private static MongoClientSettings settings(ConnectionString address) {
        return common().applicationName(NAME)
                .applyToClusterSettings(cluster -> cluster.serverSelectionTimeout(SELECTION_SECONDS, TimeUnit.SECONDS))
                .applyConnectionString(address)
                // Not the address's choice: an acknowledged write is on the disks of a majority.
                .writeConcern(WriteConcern.MAJORITY.withJournal(true).withWTimeout(MAJORITY_SECONDS, TimeUnit.SECONDS))
                .build();
    }

    private static MongoClientSettings.Builder common() {
        return MongoClientSettings.builder()
                .uuidRepresentation(UuidRepresentation.STANDARD)
                .applyToConnectionPoolSettings(pool -> pool.maxSize(MAX_CONNECTIONS))
                .applyToSocketSettings(socket -> socket.connectTimeout(CONNECT_SECONDS, TimeUnit.SECONDS)
                        .readTimeout(READ_SECONDS, TimeUnit.SECONDS));
    }

    private static Document hello(MongoClient client) {
        try {
            return client.getDatabase(ADMIN).runCommand(new Document("hello", 1));
        } catch (MongoCommandException e) {
            if (e.getErrorCode() != COMMAND_NOT_FOUND) {
                throw e;
            }
            return client.getDatabase(ADMIN).runCommand(new Document("isMaster", 1));
        }
    }

    private static boolean refusedLogin(MongoException e) {
        return e instanceof MongoSecurityException || e.getCode() == UNAUTHORIZED || e.getCode() == LOGIN_FAILED;
    }

    record Greeted(MongoClient client, ServerKind kind) {}
}
