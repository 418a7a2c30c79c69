package app.prongsai.ui.parts;

import app.prongsai.evidence.StoredFile;
import app.prongsai.platform.NotFound;
import app.prongsai.ui.words.FileEndings;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.AttachmentType;
import com.vaadin.flow.server.streams.DownloadHandler;
import com.vaadin.flow.server.streams.DownloadResponse;
import java.io.ByteArrayInputStream;
import java.util.function.Supplier;

/** Opens a stored file as it was stored; the address is good only in this session. */
public class FileLink extends Anchor {

    public FileLink(String text, Supplier<StoredFile.Content> content) {
        setText(text);
        setHref(
                DownloadHandler.fromInputStream(download -> {
                    try {
                        StoredFile.Content file = content.get();
                        return new DownloadResponse(
                                new ByteArrayInputStream(file.bytes()),
                                "evidence" + FileEndings.of(file.mediaType()),
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
