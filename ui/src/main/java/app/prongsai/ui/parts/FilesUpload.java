package app.prongsai.ui.parts;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.upload.Upload;
import com.vaadin.flow.server.streams.UploadHandler;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/** Several pictures or documents, held until the form is sent. */
public class FilesUpload extends Upload {

    private static final int LARGEST = 10 * 1024 * 1024;

    /** One file as it was chosen. */
    public record File(String name, String mediaType, byte[] bytes) {}

    private final List<File> files = new CopyOnWriteArrayList<>();

    public FilesUpload(int most) {
        setUploadHandler(UploadHandler.inMemory(
                (file, content) -> files.add(new File(file.fileName(), file.contentType(), content))));
        setMaxFiles(most);
        setMaxFileSize(LARGEST);
        setAcceptedFileTypes(
                "image/jpeg", "image/png", "image/gif", "image/webp", "application/pdf", ".pdf", ".docx", ".xlsx");
        setUploadButton(new Button(getTranslation("upload.files")));
        setDropLabel(new Span(getTranslation("upload.drop")));
        addFileRemovedListener(removed -> files.removeIf(file -> file.name().equals(removed.getFileName())));
        setI18n(UploadWords.words());
    }

    public List<File> files() {
        return List.copyOf(files);
    }
}
