package app.prongsai.testing;

import static app.prongsai.testing.Eventually.eventually;
import static org.assertj.core.api.Assertions.assertThat;

import app.prongsai.announcements.Topics;
import app.prongsai.announcements.Topics.Topic;
import app.prongsai.platform.Backend;
import app.prongsai.shared.Actor;
import app.prongsai.subscriptions.Consent;
import app.prongsai.subscriptions.ConsentWording;
import app.prongsai.subscriptions.Follow;
import app.prongsai.subscriptions.MarkOf;
import app.prongsai.subscriptions.MySubscription;
import app.prongsai.subscriptions.SubscriberId;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Collectors;

/** Residents who follow an organisation and agree to hear of what newcomers are offered. */
public final class Residents {

    private static final int AT_ONCE = 8;

    private Residents() {}

    public static SubscriberId follow(Backend backend, Actor system, String chatUser) {
        SubscriberId subscriber = backend.ask(system, new MarkOf(chatUser)).subscriber();
        backend.send(system, new Follow(chatUser, subscriber));
        backend.send(system, agreement(backend, system, subscriber));
        return subscriber;
    }

    /** Very many, several at once as from LINE. */
    public static void followAll(Backend backend, Actor system, String... chatUsers) {
        try (var crowd = Executors.newFixedThreadPool(AT_ONCE)) {
            List<Callable<SubscriberId>> follows = Arrays.stream(chatUsers)
                    .<Callable<SubscriberId>>map(user -> () -> follow(backend, system, user))
                    .toList();
            for (Future<SubscriberId> done : crowd.invokeAll(follows)) {
                done.get();
            }
        } catch (InterruptedException | ExecutionException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Also waits until everybody who sends news knows of it. */
    public static SubscriberId areHeardOf(Backend backend, Actor system, String chatUser) {
        SubscriberId subscriber = follow(backend, system, chatUser);
        eventually(() -> assertThat(
                        backend.ask(system, new MySubscription(subscriber)).topics())
                .isNotEmpty());
        return subscriber;
    }

    private static Consent agreement(Backend backend, Actor system, SubscriberId subscriber) {
        Set<String> first = backend.ask(system, new Topics()).topics().stream()
                .filter(Topic::atFirst)
                .map(Topic::key)
                .collect(Collectors.toSet());
        return new Consent(subscriber, backend.ask(system, new ConsentWording()).version(), first);
    }
}
