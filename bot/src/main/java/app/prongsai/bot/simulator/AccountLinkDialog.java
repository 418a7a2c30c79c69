package app.prongsai.bot.simulator;

import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.regex.Pattern;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/**
 * Plays access.line.me's last step of linking an account: takes the one-time link token and tells the bot the nonce. A
 * token that is unknown, used or older than ten minutes gives a page and no webhook at all, as with LINE.
 */
@Controller
@OnlyWhenSimulated
final class AccountLinkDialog {

    private static final Pattern NONCE = Pattern.compile("[!-~]{10,255}");

    private final Simulator simulator;
    private final SimulatorTexts texts;

    AccountLinkDialog(Simulator simulator, SimulatorTexts texts) {
        this.simulator = simulator;
        this.texts = texts;
    }

    @GetMapping("/simulator/line-access/dialog/bot/accountLink")
    String link(
            @RequestParam(defaultValue = "") String linkToken,
            @RequestParam(defaultValue = "") String nonce,
            Model model,
            HttpServletResponse response) {
        if (NONCE.matcher(nonce).matches()) {
            for (SimulatedChannel channel : simulator.all()) {
                String userId = channel.linkTokens.take(linkToken);
                if (userId != null) {
                    simulator.post(
                            channel,
                            userId,
                            List.of(simulator.incoming.linked(channel, channel.person(userId), nonce)));
                    return "redirect:/simulator/chat/" + channel.channel().channelId() + "/" + userId;
                }
            }
        }
        response.setStatus(HttpServletResponse.SC_GONE);
        model.addAttribute("texts", texts.in(SimulatorTexts.locale("th")));
        return "simulator/link-failed";
    }
}
