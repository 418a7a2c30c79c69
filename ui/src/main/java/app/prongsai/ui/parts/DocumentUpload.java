package app.prongsai.ui.parts;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.upload.Upload;
import com.vaadin.flow.server.streams.UploadHandler;
import java.util.function.Consumer;

/** One document of any kind, handed on as soon as it has arrived; what kind it is its content tells. */
public class DocumentUpload extends Upload {

    private static final int LARGEST = 10 * 1024 * 1024;

    public DocumentUpload(String choose, String drop, Consumer<byte[]> take) {
        setUploadHandler(UploadHandler.inMemory((file, content) -> take.accept(content)));
        setMaxFiles(1);
        setMaxFileSize(LARGEST);
        setUploadButton(new Button(choose));
        setDropLabel(new Span(drop));
        setI18n(UploadWords.words());
    }
}
