package app.prongsai.evidence.content;

import app.prongsai.shared.RuleViolated;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;

/**
 * Streams that must be unpacked before anything of a PDF is known: those that hold objects. A few bytes in them can become
 * gigabytes, so they are measured first.
 */
final class PdfStreams {

    private static final int MOST_UNPACKED = 50 * 1024 * 1024;
    private static final int LONGEST_DICTIONARY = 2_048;
    private static final Pattern BEGIN = Pattern.compile("stream\\r?\\n");
    private static final Pattern HOLDS_OBJECTS = Pattern.compile("/(?:ObjStm|XRef)\\b|/[\\w]*#");
    private static final Pattern FILTER = Pattern.compile("/\\w+Decode\\b");
    private static final String DEFLATED = "/FlateDecode";

    private PdfStreams() {}

    /** @throws RuleViolated if the file would fill the memory */
    static void mustNotBurst(byte[] raw, String text) {
        int left = MOST_UNPACKED;
        Matcher stream = BEGIN.matcher(text);
        while (stream.find()) {
            int from = Math.max(text.lastIndexOf("obj", stream.start()), stream.start() - LONGEST_DICTIONARY);
            String dictionary = text.substring(Math.max(0, from), stream.start());
            if (HOLDS_OBJECTS.matcher(dictionary).find()) {
                left -= unpacked(raw, stream.end(), dictionary, left);
            }
        }
    }

    private static int unpacked(byte[] raw, int from, String dictionary, int most) {
        Matcher filter = FILTER.matcher(dictionary);
        if (!filter.find()) {
            return 0;
        }
        boolean deflated = filter.group().equals(DEFLATED);
        RuleViolated.unless(deflated && !filter.find(), "evidence.file-is-damaged");
        try (Inflater inflater = new Inflater()) {
            inflater.setInput(raw, from, raw.length - from);
            byte[] some = new byte[64 * 1024];
            int unpacked = 0;
            while (!inflater.finished()) {
                int more = inflater.inflate(some);
                unpacked += more;
                RuleViolated.unless(unpacked <= most, "evidence.file-is-damaged");
                if (more == 0 && (inflater.needsInput() || inflater.needsDictionary())) {
                    return unpacked;
                }
            }
            return unpacked;
        } catch (DataFormatException notDeflated) {
            return 0;
        }
    }
}
