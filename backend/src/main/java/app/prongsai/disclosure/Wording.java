package app.prongsai.disclosure;

/** How an item is called, what it asks for (may be empty), where that was found, and how sure it is. */
public record Wording(String title, String asks, String source, Confidence confidence) {

    /** Whether it may be shown as the official text. */
    public boolean official() {
        return confidence == Confidence.CHECKED;
    }

    /** Whether it says the same, wherever that was found. */
    public boolean saysAs(Wording other) {
        return title.equals(other.title) && asks.equals(other.asks);
    }
}
