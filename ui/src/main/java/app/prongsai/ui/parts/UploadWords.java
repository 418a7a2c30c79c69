package app.prongsai.ui.parts;

import static com.vaadin.flow.i18n.I18NProvider.translate;

import com.vaadin.flow.component.upload.UploadI18N;
import java.util.List;

/** What an upload of one file says of itself. */
final class UploadWords {

    private UploadWords() {}

    static UploadI18N words() {
        UploadI18N words = new UploadI18N();
        words.setError(new UploadI18N.Error()
                .setTooManyFiles(translate("upload.one"))
                .setFileIsTooBig(translate("upload.too-big"))
                .setIncorrectFileType(translate("upload.wrong-type")));
        words.setFile(new UploadI18N.File()
                .setRemove(translate("upload.remove"))
                .setRetry(translate("upload.retry"))
                .setStart(translate("upload.start")));
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
