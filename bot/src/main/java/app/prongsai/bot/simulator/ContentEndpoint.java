package app.prongsai.bot.simulator;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Map;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** The data host: what a user sent, until it is unsent. */
@RestController
@OnlyWhenSimulated
final class ContentEndpoint {

    private final FrontDesk desk;

    ContentEndpoint(FrontDesk desk) {
        this.desk = desk;
    }

    @GetMapping("/simulator/line-data/v2/bot/message/{messageId}/content")
    Object content(HttpServletRequest request, @PathVariable String messageId) {
        return desk.serve(request, Endpoint.CONTENT, call -> {
            Pictures.Picture picture = call.channel().pictures.get(messageId);
            if (picture == null) {
                throw new Refused(404, "Not found");
            }
            byte[] bytes = picture.bytes();
            if (bytes == null) {
                throw new Refused(410, "The message was unsent");
            }
            return new Answer(200, picture.type(), bytes, Map.of());
        });
    }
}
