package app.prongsai.ui.parts;

import app.prongsai.evidence.StoreFile;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.upload.Upload;
import com.vaadin.flow.server.streams.UploadHandler;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/** Several pictures or documents, held until the form is sent; below them what would go out unseen. */
public class FilesUpload extends Div {

    private static final int LARGEST = 10 * 1024 * 1024;

    /** One file as it was chosen, and as it would be stored. */
    public record File(String name, String mediaType, StoreFile stored) {}

    private final Upload upload = new Upload();
    private final Div hidden = new Div();
    private final List<File> files = new CopyOnWriteArrayList<>();

    public FilesUpload(int most) {
        upload.setUploadHandler(UploadHandler.inMemory(
                (file, content) -> hold(new File(file.fileName(), file.contentType(), new StoreFile(content)))));
        upload.setMaxFiles(most);
        upload.setMaxFileSize(LARGEST);
        upload.setAcceptedFileTypes(
                "image/jpeg", "image/png", "image/gif", "image/webp", "application/pdf", ".pdf", ".docx", ".xlsx");
        upload.setUploadButton(new Button(getTranslation("upload.files")));
        upload.setDropLabel(new Span(getTranslation("upload.drop")));
        upload.addFileRemovedListener(removed -> drop(removed.getFileName()));
        upload.setI18n(UploadWords.words());
        add(upload, hidden);
    }

    public List<File> files() {
        return List.copyOf(files);
    }

    private void hold(File file) {
        files.add(file);
        tellHidden();
        if (!file.stored().hidden().isEmpty()) {
            hidden.scrollIntoView();
        }
    }

    private void drop(String name) {
        files.removeIf(file -> file.name().equals(name));
        tellHidden();
    }

    private void tellHidden() {
        hidden.removeAll();
        files.stream()
                .filter(file -> !file.stored().hidden().isEmpty())
                .forEach(file ->
                        hidden.add(HiddenNotice.of(file.name(), file.stored().hidden())));
    }
}
