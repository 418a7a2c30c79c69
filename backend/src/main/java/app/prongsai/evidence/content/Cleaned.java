package app.prongsai.evidence.content;

import app.prongsai.shared.RuleViolated;

/**
 * A file as it is kept: of one kind alone and, if it is a picture, without place, time, camera, comments, previews and
 * whatever was appended; so are pictures in a Word or Excel document. Nothing is encoded again, so no quality is lost; what is clean stays as it is, byte by byte.
 */
public record Cleaned(MediaType type, byte[] bytes) {

    /** @throws RuleViolated if the file is of no kind that counts, is damaged, or is two things at once */
    public static Cleaned of(byte[] raw) {
        MediaType type = MediaType.of(raw);
        return new Cleaned(
                type,
                switch (type) {
                    case JPEG -> new Jpeg(raw).cleaned();
                    case PNG -> Png.cleaned(raw);
                    case GIF -> Gif.cleaned(raw);
                    case WEBP -> Webp.cleaned(raw);
                    case PDF -> Pdf.checked(raw);
                    case DOCX, XLSX -> OfficePictures.cleaned(raw);
                });
    }
}
