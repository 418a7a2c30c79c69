package app.prongsai.readmodel;

/**
 * The next generation of a read model in the making, beside the one that serves. For one thread. What is not swapped is
 * forgotten, and emptied by the next remake.
 */
public final class Remake {

    private final ReadModels readModels;
    private final String name;
    private final GatheredDocuments documents;

    Remake(ReadModels readModels, String name, GatheredDocuments documents) {
        this.readModels = readModels;
        this.name = name;
        this.documents = documents;
    }

    /** Runs event handlers of the read model against the generation in the making. */
    public void run(Runnable handlers) {
        readModels.during(new InTheMaking(name, documents), handlers);
        if (documents.areMany()) {
            documents.write();
            documents.forget();
        }
    }

    /**
     * From now on this generation serves; those before stay until {@link ReadModels#dropReplaced}.
     *
     * @param version of the projection that filled it
     */
    public void swap(int version) {
        documents.write();
        readModels.swap(name, version);
    }
}
