package app.prongsai.evidence.content;

import app.prongsai.shared.RuleViolated;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Deque;
import java.util.EnumSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSObject;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.common.PDStream;

/** Takes out of a PDF's objects what says who made them, where, when and with what, and tells what stays. */
final class PdfScrubber {

    /** XMP, data of the program that made it, small pictures of pages as they once were. */
    private static final List<COSName> TELLING =
            List.of(COSName.METADATA, COSName.PIECE_INFO, COSName.LAST_MODIFIED, COSName.THUMB);

    /** Annotations by which people comment; links, form fields and the like are part of the page. */
    private static final Set<String> COMMENTS = Set.of(
            "Text",
            "FreeText",
            "Highlight",
            "Underline",
            "Squiggly",
            "StrikeOut",
            "Caret",
            "Ink",
            "Stamp",
            "Line",
            "Square",
            "Circle",
            "Polygon",
            "PolyLine");

    private static final Set<String> PICTURES_THAT_TELL = Set.of("Exif\0\0", "http://ns.adobe.com/xap/", "<x:xmpmeta");

    private final COSDictionary trailer;
    private final List<COSDictionary> dictionaries;
    private final Set<HiddenPart> hidden = EnumSet.noneOf(HiddenPart.class);
    private boolean changed;

    PdfScrubber(PDDocument document) {
        trailer = document.getDocument().getTrailer();
        dictionaries = reachable(trailer);
        dictionaries.forEach(this::look);
    }

    Set<HiddenPart> hidden() {
        return hidden;
    }

    /** @return whether there was anything to take out */
    boolean scrub() throws IOException {
        remove(trailer, COSName.INFO);
        for (COSDictionary dictionary : dictionaries) {
            TELLING.forEach(name -> remove(dictionary, name));
            if (dictionary instanceof COSStream stream && COSName.IMAGE.equals(stream.getCOSName(COSName.SUBTYPE))) {
                picture(stream);
            }
        }
        return changed;
    }

    private static List<COSDictionary> reachable(COSDictionary trailer) {
        List<COSDictionary> found = new ArrayList<>();
        Set<COSBase> seen = Collections.newSetFromMap(new IdentityHashMap<>());
        Deque<COSBase> open = new ArrayDeque<>(List.of(trailer));
        while (!open.isEmpty()) {
            COSBase next = open.pop();
            COSBase object = next instanceof COSObject reference ? reference.getObject() : next;
            if (object == null || !seen.add(object)) {
                continue;
            }
            if (object instanceof COSDictionary dictionary) {
                found.add(dictionary);
                dictionary.getValues().forEach(open::push);
            } else if (object instanceof COSArray array) {
                array.forEach(one -> {
                    if (one != null) {
                        open.push(one);
                    }
                });
            }
        }
        return found;
    }

    private void look(COSDictionary dictionary) {
        COSName type = dictionary.getCOSName(COSName.TYPE);
        String subtype = dictionary.getNameAsString(COSName.SUBTYPE, "");
        if (dictionary.containsKey(COSName.BYTERANGE)) {
            hidden.add(HiddenPart.SIGNATURE);
        }
        if (COSName.getPDFName("EmbeddedFile").equals(type) || dictionary.containsKey(COSName.EF)) {
            hidden.add(HiddenPart.FILES_INSIDE);
        }
        if (COMMENTS.contains(subtype) && dictionary.containsKey(COSName.RECT)) {
            hidden.add(HiddenPart.COMMENTS);
        }
    }

    private void remove(COSDictionary from, COSName name) {
        if (from.containsKey(name)) {
            from.removeItem(name);
            changed = true;
        }
    }

    private void picture(COSStream stream) throws IOException {
        List<COSName> filters = filters(stream);
        if (!filters.isEmpty() && filters.getLast().equals(COSName.DCT_DECODE)) {
            byte[] raw = encoded(stream, COSName.DCT_DECODE);
            try {
                replace(stream, raw, new Jpeg(raw).cleaned(), filters.size() > 1);
            } catch (RuleViolated notUnderstood) {
                keep(raw);
            }
        } else if (!filters.isEmpty() && filters.getLast().equals(COSName.JPX_DECODE)) {
            keep(encoded(stream, COSName.JPX_DECODE));
        }
    }

    private void replace(COSStream stream, byte[] raw, byte[] clean, boolean packed) throws IOException {
        if (Arrays.equals(raw, clean)) {
            return;
        }
        if (packed) {
            stream.setItem(COSName.FILTER, COSName.DCT_DECODE);
            stream.removeItem(COSName.DECODE_PARMS);
        }
        try (OutputStream out = stream.createRawOutputStream()) {
            out.write(clean);
        }
        changed = true;
    }

    private void keep(byte[] picture) {
        String text = new String(picture, StandardCharsets.ISO_8859_1);
        if (PICTURES_THAT_TELL.stream().anyMatch(text::contains)) {
            hidden.add(HiddenPart.PICTURE);
        }
    }

    private static byte[] encoded(COSStream stream, COSName as) throws IOException {
        try (InputStream in = new PDStream(stream).createInputStream(List.of(as.getName()))) {
            return in.readAllBytes();
        }
    }

    private static List<COSName> filters(COSStream stream) {
        COSBase filters = stream.getFilters();
        if (filters instanceof COSName one) {
            return List.of(one);
        }
        List<COSName> all = new ArrayList<>();
        if (filters instanceof COSArray array) {
            for (int i = 0; i < array.size(); i++) {
                if (array.getObject(i) instanceof COSName name) {
                    all.add(name);
                }
            }
        }
        return all;
    }
}
