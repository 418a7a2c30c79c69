package app.prongsai.ui.parts;

import app.prongsai.evidence.StoreFile;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.upload.Upload;
import com.vaadin.flow.server.streams.UploadHandler;
import java.util.Optional;
import java.util.Set;

/** One picture or document, held until the form is sent; below it what would go out unseen. */
public class ProofUpload extends Div {

    private static final int LARGEST = 10 * 1024 * 1024;

    private final Upload upload = new Upload();
    private final HiddenNotice hidden = new HiddenNotice(Set.of());
    private Optional<StoreFile> file = Optional.empty();

    public ProofUpload() {
        upload.setUploadHandler(UploadHandler.inMemory((facts, content) -> hold(Optional.of(new StoreFile(content)))));
        upload.setMaxFiles(1);
        upload.setMaxFileSize(LARGEST);
        upload.setAcceptedFileTypes(
                "image/jpeg", "image/png", "image/gif", "image/webp", "application/pdf", ".pdf", ".docx", ".xlsx");
        upload.setUploadButton(new Button(getTranslation("upload.choose")));
        upload.setDropLabel(new Span(getTranslation("upload.drop")));
        upload.addFileRemovedListener(removed -> hold(Optional.empty()));
        upload.setI18n(UploadWords.words());
        add(upload, hidden);
    }

    /** As it would be stored. */
    public Optional<StoreFile> file() {
        return file;
    }

    private void hold(Optional<StoreFile> chosen) {
        file = chosen;
        hidden.show(chosen.map(StoreFile::hidden).orElse(Set.of()));
    }
}
