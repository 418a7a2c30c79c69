package app.prongsai.readmodel;

import org.bson.Document;

/** For looking at only. */
interface ReadOnlyDocuments extends Documents {

    @Override
    default void replace(Document document) {
        throw refused();
    }

    @Override
    default boolean insert(Document document) {
        throw refused();
    }

    @Override
    default boolean delete(String id) {
        throw refused();
    }

    static IllegalStateException refused() {
        return new IllegalStateException("Whoever looks at the past cannot change anything");
    }
}
