package app.prongsai.readmodel;

import app.prongsai.readmodel.ReadModels.Change;
import java.util.function.Consumer;

/**
 * Documents of one read model that its event handlers change apart from those that serve.
 *
 * @param changed told of what changed in them
 */
record InTheMaking(String name, Documents documents, Consumer<Change> changed) {

    /** Nobody watches them. */
    InTheMaking(String name, Documents documents) {
        this(name, documents, change -> {});
    }
}
