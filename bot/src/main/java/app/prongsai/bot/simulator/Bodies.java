package app.prongsai.bot.simulator;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;

/** Reads request bodies without taking more than is allowed into memory. */
final class Bodies {

    private Bodies() {}

    static byte[] read(HttpServletRequest request, int most) {
        try {
            byte[] body = request.getInputStream().readNBytes(most + 1);
            if (body.length > most) {
                throw new Refused(413, "The request body is larger than " + most + " bytes");
            }
            return body;
        } catch (IOException cutOff) {
            throw new Refused(400, "The request body could not be read");
        }
    }
}
