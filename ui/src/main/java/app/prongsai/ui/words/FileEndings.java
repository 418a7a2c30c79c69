package app.prongsai.ui.words;

import java.util.Map;

/** How the names of stored files end, by their kind. */
public final class FileEndings {

    private static final Map<String, String> ENDINGS = Map.of(
            "image/jpeg", ".jpg",
            "image/png", ".png",
            "image/gif", ".gif",
            "image/webp", ".webp",
            "application/pdf", ".pdf",
            "application/vnd.openxmlformats-officedocument.wordprocessingml.document", ".docx",
            "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", ".xlsx");

    private FileEndings() {}

    public static String of(String mediaType) {
        return ENDINGS.getOrDefault(mediaType, "");
    }
}
