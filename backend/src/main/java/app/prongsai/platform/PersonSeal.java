package app.prongsai.platform;

import app.prongsai.platform.PersonKeys.Opened;
import app.prongsai.shared.TenantId;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;

/**
 * Seals what is about one person with a key of that person's own, so that erasing the key erases all of it wherever it
 * stands. A sealed text begins with the name of its key: {@code person/malee/1:…}. What was sealed with the organisation's key
 * alone, before people had keys, has no such name and is opened as ever. A sealed file begins with a mark that no document has,
 * and the name.
 */
@Component
public class PersonSeal {

    /** A sealed file is longer than the file by this at most, in bytes. */
    public static final int MORE_BYTES = 1024;

    private static final char AFTER_NAME = ':';
    private static final byte[] SEALED_FILE = "\0prongsai-sealed\0".getBytes(StandardCharsets.US_ASCII);

    private final PersonKeys keys;
    private final Seal seal;

    PersonSeal(PersonKeys keys, Seal seal) {
        this.keys = keys;
        this.seal = seal;
    }

    /** What is read in place of a text whose key is erased. */
    public static String erased(Locale locale) {
        return Sentences.of("platform.erased", locale);
    }

    /** @param person whom the text is about, "person/…" or "subscriber/…"; has a key from now on */
    public String seal(TenantId tenant, String person, String text) {
        return sealed(keys.current(tenant, person), text);
    }

    /** For texts that are thrown away within moments: asks the database only now and then whether the key still stands. */
    public String sealBriefly(TenantId tenant, String person, String text) {
        return sealed(keys.recent(tenant, person), text);
    }

    private static String sealed(Opened key, String text) {
        return key.name() + AFTER_NAME + Seal.encrypt(key.bytes(), text);
    }

    /**
     * For people to read: where the key is erased, the Thai words that say so.
     *
     * @throws IllegalStateException if the text was not sealed for this tenant by this instance
     */
    public String open(TenantId tenant, String sealed) {
        return find(tenant, sealed).orElseGet(() -> erased(Locale.ROOT));
    }

    /** For machines: empty where the key is erased. */
    public Optional<String> find(TenantId tenant, String sealed) {
        int end = sealed.indexOf(AFTER_NAME);
        if (end < 0) {
            return Optional.of(seal.open(tenant, sealed));
        }
        return keys.find(tenant, sealed.substring(0, end)).map(key -> Seal.decrypt(key.bytes(), text(sealed)));
    }

    /** The same of many at once, in their order; empty for each whose key is erased. */
    public List<Optional<String>> find(TenantId tenant, List<String> sealed) {
        Set<String> names = new HashSet<>();
        sealed.stream()
                .filter(one -> one.indexOf(AFTER_NAME) >= 0)
                .forEach(one -> names.add(one.substring(0, one.indexOf(AFTER_NAME))));
        Map<String, Opened> found = keys.find(tenant, names);
        List<Optional<String>> opened = new ArrayList<>();
        for (String one : sealed) {
            int end = one.indexOf(AFTER_NAME);
            opened.add(
                    end < 0
                            ? Optional.of(seal.open(tenant, one))
                            : Optional.ofNullable(found.get(one.substring(0, end)))
                                    .map(key -> Seal.decrypt(key.bytes(), text(one))));
        }
        return opened;
    }

    /** A file about one person, to be kept and carried as any other. */
    public byte[] seal(TenantId tenant, String person, byte[] file) {
        Opened key = keys.current(tenant, person);
        byte[] name = (key.name() + AFTER_NAME).getBytes(StandardCharsets.UTF_8);
        byte[] sealed = Seal.encrypt(key.bytes(), file);
        return ByteBuffer.allocate(SEALED_FILE.length + name.length + sealed.length)
                .put(SEALED_FILE)
                .put(name)
                .put(sealed)
                .array();
    }

    /** The file as it was, also if it was never sealed; empty where the key is erased. */
    public Optional<byte[]> find(TenantId tenant, byte[] file) {
        int begin = SEALED_FILE.length;
        if (file.length < begin || !Arrays.equals(file, 0, begin, SEALED_FILE, 0, begin)) {
            return Optional.of(file);
        }
        int end = begin;
        while (file[end] != AFTER_NAME) {
            end++;
        }
        byte[] sealed = Arrays.copyOfRange(file, end + 1, file.length);
        return keys.find(tenant, new String(file, begin, end - begin, StandardCharsets.UTF_8))
                .map(key -> Seal.decrypt(key.bytes(), sealed));
    }

    private static String text(String sealed) {
        return sealed.substring(sealed.indexOf(AFTER_NAME) + 1);
    }

    /** Whether the text was sealed with a person's key, which it then names. */
    public static boolean isNamed(String sealed) {
        return sealed.indexOf(AFTER_NAME) >= 0;
    }

    /** How many keys the person has had, which is what an erasure puts on record. */
    public int keys(TenantId tenant, String person) {
        return keys.number(tenant, person);
    }

    /** Erases the person's keys with this and lower numbers; again, it changes nothing. */
    public void erase(TenantId tenant, String person, int upTo) {
        keys.erase(tenant, person, upTo);
    }

    /** Whom a LINE user's messages are about, staff or not, by the mark of the user's id. */
    public String chatting(TenantId tenant, String chatUser) {
        return "subscriber/" + seal.mark(tenant, chatUser);
    }
}
