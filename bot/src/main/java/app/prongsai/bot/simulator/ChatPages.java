package app.prongsai.bot.simulator;

import java.util.List;
import java.util.NoSuchElementException;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;

/** The list of people to chat as, and the chat of one of them. */
@Controller
@OnlyWhenSimulated
@RequestMapping("/simulator")
final class ChatPages {

    /** One organisation of the list. */
    public record Organisation(
            Channel channel, List<Row> people, @Nullable Long limit, long used) {}

    /** One person to chat as; {@code here} marks the one whose chat is open. */
    public record Row(String userId, String name, String role, boolean follows, boolean here) {

        /** What stands in place of a portrait: the first cluster of the name without its title. */
        public String initial() {
            return Portraits.initial(name);
        }

        public int hue() {
            return Portraits.hue(userId);
        }
    }

    private final Simulator simulator;
    private final SimulatorTexts texts;

    ChatPages(Simulator simulator, SimulatorTexts texts) {
        this.simulator = simulator;
        this.texts = texts;
    }

    @GetMapping
    String list(@RequestParam(defaultValue = "th") String lang, Model model) {
        model.addAttribute("texts", texts.in(SimulatorTexts.locale(lang)));
        model.addAttribute(
                "organisations",
                simulator.all().stream()
                        .map(channel -> organisation(channel, ""))
                        .toList());
        return "simulator/list";
    }

    @GetMapping("/chat/{channelId}/{userId}")
    String chat(
            @PathVariable String channelId,
            @PathVariable String userId,
            @RequestParam(defaultValue = "th") String lang,
            Model model) {
        SimulatedChannel channel = simulator.channel(channelId);
        Friend friend = channel.person(userId);
        Organisation organisation = organisation(channel, userId);
        model.addAttribute("texts", texts.in(SimulatorTexts.locale(lang)));
        model.addAttribute("organisation", organisation);
        model.addAttribute(
                "me",
                organisation.people().stream().filter(Row::here).findFirst().orElseThrow());
        model.addAttribute("entries", Json.text(friend.conversation().after(0)));
        model.addAttribute("botInitial", Portraits.initial(channel.channel().name()));
        return "simulator/chat";
    }

    @ExceptionHandler
    @ResponseStatus(HttpStatus.NOT_FOUND)
    String unknown(NoSuchElementException unknown, Model model) {
        model.addAttribute("texts", texts.in(SimulatorTexts.locale("th")));
        return "simulator/unknown";
    }

    private static Organisation organisation(SimulatedChannel channel, String here) {
        synchronized (channel) {
            return new Organisation(
                    channel.channel(),
                    channel.friends().stream()
                            .filter(friend ->
                                    channel.members(friend.person().userId()).isEmpty())
                            .map(friend -> row(friend, here))
                            .toList(),
                    channel.quota.limit(),
                    channel.quota.used());
        }
    }

    private static Row row(Friend friend, String here) {
        Person person = friend.person();
        return new Row(
                person.userId(),
                person.displayName(),
                person.role(),
                friend.follows(),
                person.userId().equals(here));
    }
}
