package app.prongsai.ui.parts;

import static com.vaadin.flow.i18n.I18NProvider.translate;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.upload.Upload;
import com.vaadin.flow.component.upload.UploadI18N;
import com.vaadin.flow.server.streams.UploadHandler;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** One picture or PDF, held until the form is sent. */
public class ProofUpload extends Upload {

    private static final int LARGEST = 10 * 1024 * 1024;

    private byte @Nullable [] bytes;

    public ProofUpload() {
        setUploadHandler(UploadHandler.inMemory((file, content) -> bytes = content));
        setMaxFiles(1);
        setMaxFileSize(LARGEST);
        setAcceptedFileTypes("image/jpeg", "image/png", "image/gif", "image/webp", "application/pdf");
        setUploadButton(new Button(getTranslation("upload.choose")));
        setDropLabel(new Span(getTranslation("upload.drop")));
        addFileRemovedListener(removed -> bytes = null);
        setI18n(words());
    }

    public Optional<byte[]> bytes() {
        return Optional.ofNullable(bytes);
    }

    static UploadI18N words() {
        UploadI18N words = new UploadI18N();
        words.setError(new UploadI18N.Error()
                .setTooManyFiles(translate("upload.one"))
                .setFileIsTooBig(translate("upload.too-big"))
                .setIncorrectFileType(translate("upload.wrong-type")));
        words.setUploading(new UploadI18N.Uploading()
                .setStatus(new UploadI18N.Uploading.Status()
                        .setConnecting(translate("upload.busy"))
                        .setStalled(translate("upload.busy"))
                        .setProcessing(translate("upload.busy"))
                        .setHeld(translate("upload.busy")))
                .setRemainingTime(
                        new UploadI18N.Uploading.RemainingTime().setPrefix("").setUnknown(""))
                .setError(new UploadI18N.Uploading.Error()
                        .setServerUnavailable(translate("upload.failed"))
                        .setUnexpectedServerError(translate("upload.failed"))
                        .setForbidden(translate("upload.failed"))));
        words.setUnits(new UploadI18N.Units(List.of("B", "kB", "MB", "GB", "TB", "PB", "EB", "ZB", "YB")));
        return words;
    }
}
