package app.prongsai.subscriptions;

import app.prongsai.subscriptions.ConsentWording.Wording;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import org.axonframework.queryhandling.QueryHandler;
import org.springframework.stereotype.Component;

/**
 * The wordings of subscriptions/consent.csv (version;Thai;English), the newest last. Lines are added, never changed: the log
 * names the version somebody agreed to.
 */
@Component
class ConsentWordings {

    private static final String RESOURCE = "/subscriptions/consent.csv";

    private final List<Wording> wordings;

    ConsentWordings() {
        wordings = read();
    }

    Wording present() {
        return wordings.getLast();
    }

    @QueryHandler
    Wording answer(ConsentWording query) {
        return present();
    }

    private static List<Wording> read() {
        try (InputStream csv = Objects.requireNonNull(ConsentWordings.class.getResourceAsStream(RESOURCE))) {
            return new String(csv.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .skip(1)
                    .map(line -> line.split(";", -1))
                    .map(cells -> new Wording(cells[0], cells[1], cells[2]))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
