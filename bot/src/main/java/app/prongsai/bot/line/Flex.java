package app.prongsai.bot.line;

import app.prongsai.bot.conversation.Card;
import app.prongsai.bot.conversation.Card.Badge;
import app.prongsai.bot.conversation.Card.Line;
import app.prongsai.bot.conversation.Card.Tone;
import app.prongsai.bot.conversation.Choice;
import com.linecorp.bot.messaging.model.FlexBox;
import com.linecorp.bot.messaging.model.FlexBubble;
import com.linecorp.bot.messaging.model.FlexButton;
import com.linecorp.bot.messaging.model.FlexComponent;
import com.linecorp.bot.messaging.model.FlexText;
import java.util.ArrayList;
import java.util.List;

/** Cards as flex bubbles: much white, one accent colour, a state always as a word and a colour, targets for thumbs. */
final class Flex {

    private static final String ACCENT = "#1F4E79";
    private static final String INK = "#1B1F23";
    private static final String MUTED = "#5B6670";
    private static final String TRACK = "#E6EAEE";
    private static final int LONGEST_TITLE = 300;
    private static final int LONGEST_WORD = 60;

    private final int longestLine;

    /** @param longestLine in UTF-16 units: shorter where many cards share one message */
    Flex(int longestLine) {
        this.longestLine = longestLine;
    }

    FlexBubble bubble(Card card) {
        List<FlexComponent> body = new ArrayList<>();
        if (card.label() != null || card.badge() != null) {
            body.add(heading(card));
        }
        body.add(text(Limits.units(card.title(), LONGEST_TITLE), "lg", INK, FlexText.Weight.BOLD)
                .build());
        if (card.percent() != null) {
            body.add(bar(card.percent()));
        }
        card.lines().forEach(line -> body.add(line(line)));
        FlexBubble.Builder bubble = new FlexBubble.Builder()
                .size(FlexBubble.Size.MEGA)
                .body(vertical(body).spacing("md").paddingAll("20px").build());
        if (!card.buttons().isEmpty()) {
            bubble.footer(vertical(rows(card.buttons()))
                    .spacing("sm")
                    .paddingAll("16px")
                    .paddingTop("0px")
                    .build());
        }
        return bubble.build();
    }

    private static FlexComponent heading(Card card) {
        List<FlexComponent> parts = new ArrayList<>();
        if (card.label() != null) {
            parts.add(text(Limits.units(card.label(), LONGEST_TITLE), "sm", MUTED, FlexText.Weight.BOLD)
                    .flex(2)
                    .build());
        }
        if (card.badge() != null) {
            parts.add(badge(card.badge()).flex(3).build());
        }
        return horizontal(parts).build();
    }

    private static FlexComponent bar(int percent) {
        FlexComponent done = vertical(List.of())
                .width(Math.clamp(percent, 0, 100) + "%")
                .height("8px")
                .cornerRadius("4px")
                .backgroundColor(ACCENT)
                .build();
        FlexComponent track = vertical(List.of(done))
                .height("8px")
                .cornerRadius("4px")
                .backgroundColor(TRACK)
                .flex(5)
                .build();
        FlexComponent figure = text(percent + "%", "md", INK, FlexText.Weight.BOLD)
                .align(FlexText.Align.END)
                .flex(1)
                .build();
        return horizontal(List.of(track, figure))
                .alignItems(FlexBox.AlignItems.CENTER)
                .spacing("md")
                .build();
    }

    private FlexComponent line(Line line) {
        FlexText.Builder text = text(
                Limits.units(line.text().isBlank() ? "-" : line.text(), longestLine),
                "md",
                INK,
                FlexText.Weight.REGULAR);
        Badge badge = line.badge();
        if (badge == null && line.tap() == null) {
            return text.build();
        }
        List<FlexComponent> parts = new ArrayList<>();
        parts.add(text.flex(3).build());
        if (badge != null) {
            parts.add(badge(badge).flex(2).build());
        }
        FlexBox.Builder box = horizontal(parts).alignItems(FlexBox.AlignItems.CENTER);
        if (line.tap() != null) {
            box.action(Actions.of(line.tap(), Limits.FLEX_LABEL))
                    .paddingAll("12px")
                    .cornerRadius("8px")
                    .borderWidth("1px")
                    .borderColor(TRACK);
        }
        return box.build();
    }

    private static FlexText.Builder badge(Badge badge) {
        return text(Limits.units(badge.word(), LONGEST_WORD), "sm", colour(badge.tone()), FlexText.Weight.BOLD)
                .align(FlexText.Align.END);
    }

    private static String colour(Tone tone) {
        return switch (tone) {
            case QUIET -> MUTED;
            case RUNNING -> "#9A5B00";
            case DONE -> "#1B6E3C";
            case LATE -> "#B3261E";
            case CHOSEN -> ACCENT;
        };
    }

    /** Two buttons stand side by side as soon as there are more than two. */
    private static List<FlexComponent> rows(List<Choice> choices) {
        int perRow = choices.size() > 2 ? 2 : 1;
        List<FlexComponent> rows = new ArrayList<>();
        for (int start = 0; start < choices.size(); start += perRow) {
            List<FlexComponent> row = choices.subList(start, Math.min(start + perRow, choices.size())).stream()
                    .map(Flex::button)
                    .toList();
            rows.add(
                    perRow == 1 ? row.getFirst() : horizontal(row).spacing("sm").build());
        }
        return rows;
    }

    private static FlexComponent button(Choice choice) {
        FlexButton.Builder button = new FlexButton.Builder(Actions.of(choice, Limits.FLEX_LABEL))
                .height(FlexButton.Height.MD)
                .adjustMode(FlexButton.AdjustMode.SHRINK_TO_FIT);
        boolean main = choice instanceof Choice.Tap tap && tap.main();
        return main
                ? button.style(FlexButton.Style.PRIMARY).color(ACCENT).build()
                : button.style(FlexButton.Style.SECONDARY).color("#EEF2F5").build();
    }

    private static FlexText.Builder text(String text, String size, String colour, FlexText.Weight weight) {
        return new FlexText.Builder()
                .text(text)
                .size(size)
                .color(colour)
                .weight(weight)
                .wrap(true);
    }

    private static FlexBox.Builder vertical(List<FlexComponent> contents) {
        return new FlexBox.Builder(FlexBox.Layout.VERTICAL, contents);
    }

    private static FlexBox.Builder horizontal(List<FlexComponent> contents) {
        return new FlexBox.Builder(FlexBox.Layout.HORIZONTAL, contents);
    }
}
