package app.prongsai.bot.simulator;

import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseCookie;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.CookieValue;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/**
 * Plays access.line.me's last step of linking an account: takes the one-time link token and tells the bot the nonce. A
 * token that is unknown, used or older than ten minutes, or a nonce that LINE would not take, gives a page and no webhook
 * at all; whoever is signed in to LINE as somebody else makes the linking fail, and the bot is told so. Signed in is, in
 * this browser, the person whose chat was opened last; where none was, the owner of the token.
 */
@Controller
@OnlyWhenSimulated
final class AccountLinkDialog {

    private static final String SIGNED_IN = "simulator-line-user";
    private static final Pattern NONCE = Pattern.compile("[!-~]{10,255}");

    private record Invited(SimulatedChannel channel, String userId) {}

    private final Simulator simulator;
    private final SimulatorTexts texts;

    AccountLinkDialog(Simulator simulator, SimulatorTexts texts) {
        this.simulator = simulator;
        this.texts = texts;
    }

    /** From now on this browser is this person's. */
    static void signIn(HttpServletResponse response, String userId) {
        ResponseCookie cookie = ResponseCookie.from(SIGNED_IN, userId)
                .path("/simulator")
                .httpOnly(true)
                .sameSite("Lax")
                .build();
        response.addHeader(HttpHeaders.SET_COOKIE, cookie.toString());
    }

    @GetMapping("/simulator/line-access/dialog/bot/accountLink")
    String link(
            @RequestParam(defaultValue = "") String linkToken,
            @RequestParam(defaultValue = "") String nonce,
            @CookieValue(name = SIGNED_IN, required = false) @Nullable String signedIn,
            Model model,
            HttpServletResponse response) {
        Invited invited = NONCE.matcher(nonce).matches() ? take(linkToken) : null;
        if (invited == null) {
            return refused("link.lead", HttpServletResponse.SC_GONE, model, response);
        }
        SimulatedChannel channel = invited.channel();
        String userId = invited.userId();
        if (signedIn != null && !signedIn.equals(userId)) {
            simulator.post(channel, userId, List.of(simulator.incoming.notLinked(nonce)));
            return refused("link.another", HttpServletResponse.SC_FORBIDDEN, model, response);
        }
        simulator.post(channel, userId, List.of(simulator.incoming.linked(channel, channel.person(userId), nonce)));
        return "redirect:/simulator/chat/" + channel.channel().channelId() + "/" + userId;
    }

    private @Nullable Invited take(String linkToken) {
        for (SimulatedChannel channel : simulator.all()) {
            String userId = channel.linkTokens.take(linkToken);
            if (userId != null) {
                return new Invited(channel, userId);
            }
        }
        return null;
    }

    private String refused(String lead, int status, Model model, HttpServletResponse response) {
        response.setStatus(status);
        model.addAttribute("texts", texts.in(SimulatorTexts.locale("th")));
        model.addAttribute("lead", lead);
        return "simulator/link-failed";
    }
}
