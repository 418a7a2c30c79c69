package app.prongsai.deliveries;

/** How a delivery travels. */
public enum Way {
    /** To those who are named, by push or multicast. */
    LINE,
    /** To every friend of the LINE account in one call. */
    BROADCAST,
    EMAIL
}
