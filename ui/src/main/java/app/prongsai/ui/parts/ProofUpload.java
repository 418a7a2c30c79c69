package app.prongsai.ui.parts;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.upload.Upload;
import com.vaadin.flow.server.streams.UploadHandler;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** One picture or document, held until the form is sent. */
public class ProofUpload extends Upload {

    private static final int LARGEST = 10 * 1024 * 1024;

    private byte @Nullable [] bytes;

    public ProofUpload() {
        setUploadHandler(UploadHandler.inMemory((file, content) -> bytes = content));
        setMaxFiles(1);
        setMaxFileSize(LARGEST);
        setAcceptedFileTypes(
                "image/jpeg", "image/png", "image/gif", "image/webp", "application/pdf", ".pdf", ".docx", ".xlsx");
        setUploadButton(new Button(getTranslation("upload.choose")));
        setDropLabel(new Span(getTranslation("upload.drop")));
        addFileRemovedListener(removed -> bytes = null);
        setI18n(UploadWords.words());
    }

    public Optional<byte[]> bytes() {
        return Optional.ofNullable(bytes);
    }
}
