package app.prongsai.eventstore;

/** The end of a tenant's history: the number of its last commit (0 if none) and that commit's hash. */
record TenantHead(long chain, String hash) {

    static final TenantHead EMPTY = new TenantHead(0, Commit.FIRST_PREV);
}
