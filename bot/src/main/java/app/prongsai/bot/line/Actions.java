package app.prongsai.bot.line;

import app.prongsai.bot.conversation.Choice;
import com.linecorp.bot.messaging.model.Action;
import com.linecorp.bot.messaging.model.CameraAction;
import com.linecorp.bot.messaging.model.CameraRollAction;
import com.linecorp.bot.messaging.model.DatetimePickerAction;
import com.linecorp.bot.messaging.model.PostbackAction;
import com.linecorp.bot.messaging.model.QuickReply;
import com.linecorp.bot.messaging.model.QuickReplyItem;
import com.linecorp.bot.messaging.model.URIAction;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Choices as LINE's actions. */
final class Actions {

    private static final int SHOWN_WHEN_TAPPED = 100;

    private Actions() {}

    static @Nullable QuickReply quickReply(List<Choice> choices) {
        if (choices.isEmpty()) {
            return null;
        }
        return new QuickReply.Builder()
                .items(choices.stream()
                        .limit(Limits.QUICK_REPLIES)
                        .map(choice -> new QuickReplyItem.Builder()
                                .type("action")
                                .action(of(choice, Limits.QUICK_REPLY_LABEL))
                                .build())
                        .toList())
                .build();
    }

    static Action of(Choice choice, int longest) {
        String label = Limits.clusters(choice.label(), longest);
        return switch (choice) {
            case Choice.Tap tap ->
                new PostbackAction.Builder()
                        .label(label)
                        .data(data(tap.data()))
                        .displayText(Limits.clusters(tap.label(), SHOWN_WHEN_TAPPED))
                        .build();
            case Choice.Type type ->
                new PostbackAction.Builder()
                        .label(label)
                        .data(data(type.data()))
                        .inputOption(PostbackAction.InputOption.OPEN_KEYBOARD)
                        .fillInText(type.beginning())
                        .build();
            case Choice.Day day ->
                new DatetimePickerAction.Builder()
                        .label(label)
                        .data(data(day.data()))
                        .mode(DatetimePickerAction.Mode.DATE)
                        .initial(day.first().toString())
                        .min(day.first().toString())
                        .max(day.last().toString())
                        .build();
            case Choice.Camera camera -> new CameraAction.Builder().label(label).build();
            case Choice.Album album ->
                new CameraRollAction.Builder().label(label).build();
            case Choice.Open open ->
                new URIAction.Builder().label(label).uri(open.address()).build();
        };
    }

    private static String data(String data) {
        if (data.length() > Limits.DATA) {
            throw new IllegalArgumentException("A button's data has at most " + Limits.DATA + " characters");
        }
        return data;
    }
}
