package app.prongsai.disclosure.pack;

import java.util.Optional;

/** The public pages as anybody is served them; whoever serves them implements this. */
public interface OwnPages {

    /** @param status of HTTP */
    record OwnPage(int status, String mediaType, byte[] bytes) {}

    /**
     * What is served at a path such as "/o/3031234/reports/2570/6".
     *
     * @return nothing if it could not be asked for
     */
    Optional<OwnPage> read(String path);
}
