package app.prongsai.ui.parts;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.upload.Upload;
import com.vaadin.flow.component.upload.UploadI18N;
import com.vaadin.flow.server.streams.UploadHandler;
import java.util.function.Consumer;

/** One CSV or Excel file, read as soon as it is here; what cannot be read is told at the edge of the screen. */
public class TableUpload extends Upload {

    private static final int LARGEST = 2 * 1024 * 1024;

    public TableUpload(Consumer<byte[]> read) {
        addClassName("table-upload");
        setUploadHandler(UploadHandler.inMemory((file, content) -> attempt(read, content)));
        setMaxFileSize(LARGEST);
        setAcceptedFileTypes(
                ".csv", ".xlsx", "text/csv", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet");
        setUploadButton(new Button(getTranslation("upload.table.choose")));
        setDropLabel(new Span(getTranslation("upload.table.drop")));
        UploadI18N words = UploadWords.words();
        words.setError(new UploadI18N.Error()
                .setTooManyFiles(getTranslation("upload.one"))
                .setFileIsTooBig(getTranslation("upload.table.too-big"))
                .setIncorrectFileType(getTranslation("upload.table.wrong-type")));
        setI18n(words);
    }

    /** A file that was looked at makes room for the next. */
    private void attempt(Consumer<byte[]> read, byte[] content) {
        try {
            read.accept(content);
        } catch (RuntimeException e) {
            Notices.failed(e);
        }
        clearFileList();
    }
}
