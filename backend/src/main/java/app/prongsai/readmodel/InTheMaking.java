package app.prongsai.readmodel;

/** Documents of one read model that its event handlers fill apart from those that serve. */
record InTheMaking(String name, Documents documents) {}
