package app.prongsai.eventstore;

import org.bson.Document;

/** One event inside a {@link Commit}: its id, its logical type name and version, and its fields as native BSON. */
public record StoredEvent(String id, String type, int version, Document payload) {

    static StoredEvent from(Document document) {
        return new StoredEvent(
                document.getString("id"),
                document.getString("type"),
                document.getInteger("version"),
                document.get("payload", Document.class));
    }

    Document toDocument() {
        return new Document("id", id)
                .append("type", type)
                .append("version", version)
                .append("payload", payload);
    }
}
