package app.prongsai.ui.parts;

import app.prongsai.evidence.StoredFile;
import app.prongsai.platform.NotFound;
import com.vaadin.flow.component.html.Image;
import com.vaadin.flow.server.streams.DownloadHandler;
import com.vaadin.flow.server.streams.DownloadResponse;
import java.io.ByteArrayInputStream;
import java.util.function.Supplier;

/** A stored picture made small; loaded when it comes into sight. */
public class FilePicture extends Image {

    public FilePicture(String words, Supplier<StoredFile.Content> thumbnail) {
        super(
                DownloadHandler.fromInputStream(download -> {
                    try {
                        StoredFile.Content small = thumbnail.get();
                        return new DownloadResponse(
                                new ByteArrayInputStream(small.bytes()),
                                "thumbnail.jpg",
                                small.mediaType(),
                                small.bytes().length);
                    } catch (NotFound gone) {
                        return DownloadResponse.error(404);
                    }
                }),
                words);
        addClassName("thumbnail");
        getElement().setAttribute("loading", "lazy");
    }
}
