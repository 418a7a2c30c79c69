package app.prongsai.bench;

import app.prongsai.eventstore.CommitLog;
import app.prongsai.eventstore.LogTokenStore;
import app.prongsai.platform.Backend;
import app.prongsai.platform.Rebuild;
import app.prongsai.platform.Seal;
import app.prongsai.shared.Actor;
import app.prongsai.subscriptions.Consent;
import app.prongsai.subscriptions.ConsentWording;
import app.prongsai.subscriptions.Follow;
import app.prongsai.subscriptions.SubscriberId;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import org.axonframework.config.EventProcessingConfiguration;
import org.axonframework.eventhandling.EventProcessor;
import org.springframework.context.ConfigurableApplicationContext;

/**
 * Very many followers, come by the product's own command. The processors rest meanwhile and go on behind them, for none
 * but one read model has anything to learn from them, and that one is rebuilt.
 */
final class Crowd {

    private static final int AT_ONCE = 64;
    private static final String READ_MODEL = "subscribers";

    private final ConfigurableApplicationContext context;

    Crowd(ConfigurableApplicationContext context) {
        this.context = context;
    }

    /** @param system of whom the follower of that number becomes one */
    void follow(int followers, IntFunction<Actor> system) {
        Collection<EventProcessor> processors = context.getBean(EventProcessingConfiguration.class)
                .eventProcessors()
                .values();
        processors.forEach(EventProcessor::shutDown);
        command(followers, system);
        context.getBean(Rebuild.class).rebuild(READ_MODEL, progress -> {});
        processors.forEach(processor -> toTheEnd(processor.getName()));
        processors.forEach(EventProcessor::start);
    }

    /** @param mark by which the subscriber is known */
    private record Follower(int number, String mark) {}

    private void command(int followers, IntFunction<Actor> system) {
        Backend backend = context.getBean(Backend.class);
        List<Follower> crowd = crowd(followers, system);
        String wording = backend.ask(system.apply(0), new ConsentWording()).version();
        AtomicInteger next = new AtomicInteger();
        Rate.inParallel(AT_ONCE, worker -> {
            for (int place = next.getAndIncrement(); place < followers; place = next.getAndIncrement()) {
                Follower follower = crowd.get(place);
                Actor actor = system.apply(follower.number());
                SubscriberId subscriber = new SubscriberId(follower.mark());
                backend.send(actor, new Follow(chatUser(follower.number()), subscriber));
                backend.send(actor, new Consent(subscriber, wording, Set.of(BotServer.TOPIC)));
            }
        });
    }

    /** In the order of their marks, so that the rebuild finds them where it is writing. */
    private List<Follower> crowd(int followers, IntFunction<Actor> system) {
        Seal seal = context.getBean(Seal.class);
        return IntStream.range(0, followers)
                .mapToObj(number ->
                        new Follower(number, seal.mark(system.apply(number).tenant(), chatUser(number))))
                .sorted(Comparator.comparing(Follower::mark))
                .toList();
    }

    private static String chatUser(int number) {
        return BotServer.user("follower " + number);
    }

    private void toTheEnd(String processor) {
        LogTokenStore tokens = context.getBean(LogTokenStore.class);
        CommitLog log = context.getBean(CommitLog.class);
        for (int segment : tokens.fetchSegments(processor)) {
            tokens.fetchToken(processor, segment);
            tokens.storeToken(log.tail().token(), processor, segment);
            tokens.releaseClaim(processor, segment);
        }
    }
}
