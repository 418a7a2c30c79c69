package app.prongsai.deliveries;

/** How a delivery travels. */
public enum Way {
    LINE,
    EMAIL
}
