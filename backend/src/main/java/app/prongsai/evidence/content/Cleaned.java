package app.prongsai.evidence.content;

import app.prongsai.shared.RuleViolated;
import java.util.EnumSet;
import java.util.Set;

/**
 * A file as it is kept: of one kind alone and, if it is a picture, without place, time, camera, comments, previews and
 * whatever was appended; if it is a document, without properties, and so are the pictures in it. No picture is encoded
 * again, so no quality is lost; what is clean stays as it is, byte by byte.
 *
 * @param hidden what it still tells beside what it shows
 */
public record Cleaned(MediaType type, byte[] bytes, Set<HiddenPart> hidden) {

    public Cleaned {
        hidden = hidden.isEmpty() ? Set.of() : EnumSet.copyOf(hidden);
    }

    /** @throws RuleViolated if the file is of no kind that counts, is damaged, or is two things at once */
    public static Cleaned of(byte[] raw) {
        MediaType type = MediaType.of(raw);
        return switch (type) {
            case JPEG -> picture(type, new Jpeg(raw).cleaned());
            case PNG -> picture(type, Png.cleaned(raw));
            case GIF -> picture(type, Gif.cleaned(raw));
            case WEBP -> picture(type, Webp.cleaned(raw));
            case PDF -> Pdf.cleaned(raw);
            case DOCX, XLSX -> OfficeParts.cleaned(type, raw);
        };
    }

    static Cleaned picture(MediaType type, byte[] clean) {
        return new Cleaned(type, clean, Set.of());
    }
}
