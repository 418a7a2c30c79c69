package app.prongsai.announcements;

/** A picture or paper that belongs to an announcement; the file is one that the organisation has stored. */
public record Attachment(String file, String name, String mediaType) {

    public boolean picture() {
        return mediaType.startsWith("image/");
    }
}
