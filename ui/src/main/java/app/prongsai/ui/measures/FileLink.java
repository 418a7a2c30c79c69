package app.prongsai.ui.measures;

import app.prongsai.evidence.StoredFile;
import app.prongsai.platform.NotFound;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.AttachmentType;
import com.vaadin.flow.server.streams.DownloadHandler;
import com.vaadin.flow.server.streams.DownloadResponse;
import java.io.ByteArrayInputStream;
import java.util.Map;
import java.util.function.Supplier;

/** Opens a stored file as it was stored; the address is good only in this session. */
class FileLink extends Anchor {

    private static final Map<String, String> ENDINGS = Map.of(
            "image/jpeg", ".jpg",
            "image/png", ".png",
            "image/gif", ".gif",
            "image/webp", ".webp",
            "application/pdf", ".pdf");

    FileLink(String text, Supplier<StoredFile.Content> content) {
        setText(text);
        setHref(
                DownloadHandler.fromInputStream(download -> {
                    try {
                        StoredFile.Content file = content.get();
                        return new DownloadResponse(
                                new ByteArrayInputStream(file.bytes()),
                                "evidence" + ENDINGS.getOrDefault(file.mediaType(), ""),
                                file.mediaType(),
                                file.bytes().length);
                    } catch (NotFound gone) {
                        return DownloadResponse.error(404);
                    }
                }),
                AttachmentType.INLINE);
        setTarget("_blank");
    }
}
