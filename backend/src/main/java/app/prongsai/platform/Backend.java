package app.prongsai.platform;

import static app.prongsai.shared.RuleViolated.unless;

import app.prongsai.eventstore.CommandRepeated;
import app.prongsai.eventstore.CommandReused;
import app.prongsai.eventstore.Commit;
import app.prongsai.eventstore.CommitLog;
import app.prongsai.eventstore.CommitMetaData;
import app.prongsai.readmodel.ReadModels;
import app.prongsai.shared.Actor;
import app.prongsai.shared.Allowed;
import app.prongsai.shared.Command;
import app.prongsai.shared.Query;
import app.prongsai.shared.Role;
import app.prongsai.shared.RuleViolated;
import java.time.Instant;
import java.util.Arrays;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CompletionException;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.axonframework.commandhandling.GenericCommandMessage;
import org.axonframework.commandhandling.gateway.CommandGateway;
import org.axonframework.messaging.MetaData;
import org.axonframework.messaging.responsetypes.ResponseTypes;
import org.axonframework.messaging.unitofwork.CurrentUnitOfWork;
import org.axonframework.modelling.command.AggregateNotFoundException;
import org.axonframework.modelling.command.ConcurrencyException;
import org.axonframework.queryhandling.GenericQueryMessage;
import org.axonframework.queryhandling.QueryBus;
import org.springframework.stereotype.Component;

/**
 * The one door to the backend. Every call says who acts; the tenant is the actor's. Blocking; call it from virtual
 * threads.
 */
@Component
public class Backend {

    private static final int TRIES = 20;
    private static final String REUSED = "platform.command-reused";

    private final CommandGateway commands;
    private final QueryBus queries;
    private final CommitLog log;
    private final ReadModels readModels;
    private final CommandContent contents;
    private final LookingBack lookingBack;
    private final Standstill standstill;
    private final Allotment allotment;
    private final Turnstile turnstile;
    private final Accounts accounts;

    Backend(
            CommandGateway commands,
            QueryBus queries,
            CommitLog log,
            ReadModels readModels,
            CommandContent contents,
            LookingBack lookingBack,
            Standstill standstill,
            Allotment allotment,
            Turnstile turnstile,
            Accounts accounts) {
        this.commands = commands;
        this.queries = queries;
        this.log = log;
        this.readModels = readModels;
        this.contents = contents;
        this.lookingBack = lookingBack;
        this.standstill = standstill;
        this.allotment = allotment;
        this.turnstile = turnstile;
        this.accounts = accounts;
    }

    /**
     * Carries out a command; when it returns, its events are durable.
     *
     * @throws RuleViolated if a rule of the domain refuses it
     * @throws NotAllowed if the actor lacks the role
     * @throws NotFound if the thing does not exist in the actor's organisation
     */
    public void send(Actor actor, Command command) {
        mustBeAllowed(actor, command.getClass());
        carryOut(actor, UUID.randomUUID().toString(), command, Map.of());
    }

    /**
     * The same, once: a command id that had its effect before, in this process's life or another's, has none again.
     *
     * @param commandId unique in the organisation; made from what caused the command
     * @throws RuleViolated also if the id belongs to a command with other content
     */
    public void send(Actor actor, String commandId, Command command) {
        mustBeAllowed(actor, command.getClass());
        String content = contents.of(actor.tenant(), command);
        Optional<Commit> effect = log.effect(actor.tenant(), commandId);
        if (effect.isPresent()) {
            unless(content.equals(Objects.requireNonNullElse(effect.get().content(), content)), REUSED);
            return;
        }
        carryOut(actor, commandId, command, Map.of(CommitMetaData.CONTENT, content));
    }

    /**
     * The same for what follows from something that has happened: the id alone tells whether it was done, also where what
     * belongs to it (an address, a reason) has changed meanwhile.
     */
    public void sendOnce(Actor actor, String commandId, Command command) {
        mustBeAllowed(actor, command.getClass());
        if (!log.holds(actor.tenant(), commandId)) {
            carryOut(actor, commandId, command, Map.of());
        }
    }

    private void carryOut(Actor actor, String commandId, Command command, Map<String, String> more) {
        standstill.mustNotHold(actor);
        if (!actor.hasAny(Role.SYSTEM, Role.OPERATOR)) {
            unless(allotment.request(actor.tenant()), "limit.requests");
        }
        if (MomentClock.standsStill()) {
            throw new IllegalStateException("Whoever looks at the past cannot send commands");
        }
        MetaData metaData = CommitMetaData.of(
                        actor.tenant(), actor.id(), actor.channel(), commandId, correlation(commandId))
                .and(MessageParameters.ACTOR_OBJECT, actor)
                .mergedWith(more);
        turnstile.through(actor.tenant(), command, () -> {
            if (CurrentUnitOfWork.isStarted()) {
                // An event handler's command is a commit of its own, not part of the handler's unit of work.
                elsewhere(() -> dispatch(command, metaData));
            } else {
                dispatch(command, metaData);
            }
            return true;
        });
        accounts.carriedOut(actor, command);
    }

    /**
     * Answers a question from the read models, which follow the events within moments.
     *
     * @throws NotAllowed if the actor lacks the role
     * @throws NotFound if there is nothing to show
     */
    public <R> R ask(Actor actor, Query<R> query) {
        mustBeAllowed(actor, query.getClass());
        R answer = answer(actor, query);
        if (!MomentClock.standsStill()) {
            accounts.answered(actor, query);
        }
        return answer;
    }

    private <R> R answer(Actor actor, Query<R> query) {
        MetaData metaData = CommitMetaData.of(actor.tenant(), actor.id(), actor.channel(), "", "")
                .and(MessageParameters.ACTOR_OBJECT, actor);
        return turnstile.through(actor.tenant(), query, () -> answer(query, metaData));
    }

    private <R> R answer(Query<R> query, MetaData metaData) {
        try {
            var response =
                    queries.query(new GenericQueryMessage<Query<R>, R>(query, ResponseTypes.instanceOf(query.answer()))
                            .withMetaData(metaData));
            var message = response.join();
            if (message.isExceptional()) {
                throw unchecked(message.exceptionResult());
            }
            return message.getPayload();
        } catch (CompletionException e) {
            throw unchecked(e.getCause() == null ? e : e.getCause());
        }
    }

    /**
     * Answers a question as it would have been answered at that moment, read models having caught up: from the events of the
     * actor's organisation up to then. The actor's rights are those of today. A commit counts if its time is not after the
     * moment, and so does all that stands before it in the history; before the first, everything is empty. A moment that
     * is not before now is now. What is not made from events (files, conversations, passwords) and what belongs to nobody
     * alone (the list of organisations) answers as it is now. What the answer asks in turn is asked of the same moment, the
     * injected clock shows it, and nothing can be changed meanwhile.
     *
     * @throws NotAllowed if the actor lacks the role today
     * @throws NotFound if there was nothing to show
     */
    public <R> R askAsOf(Actor actor, Instant moment, Query<R> query) {
        mustBeAllowed(actor, query.getClass());
        accounts.answered(actor, query);
        return lookingBack.at(actor.tenant(), moment, () -> ask(actor, query));
    }

    /**
     * Answers questions about the actor's organisation from its events themselves: all that was committed before this call
     * counts, in whatever process, though the read models may be moments behind. For what is decided or frozen by the
     * answer; slower than asking. What is asked meanwhile is answered so too, and nothing can be changed.
     *
     * @param questions asked through this door, on the calling thread
     */
    public <R> R upToDate(Actor actor, Supplier<R> questions) {
        return lookingBack.atItsEnd(actor.tenant(), questions);
    }

    /**
     * Answers now, and again whenever the answer may have changed, one call at a time, until the answer is closed.
     *
     * @param consumer called on a virtual thread of its own
     */
    public <R> Watch watch(Actor actor, Query<R> query, Consumer<R> consumer) {
        return new Watch(readModels, () -> {
            R answer = ask(actor, query);
            return () -> consumer.accept(answer);
        });
    }

    private void dispatch(Command command, MetaData metaData) {
        for (int attempt = 1; ; attempt++) {
            long known = log.tail().finds();
            try {
                commands.sendAndWait(new GenericCommandMessage<>(command, metaData));
                return;
            } catch (CommandRepeated alreadyDone) {
                return;
            } catch (CommandReused another) {
                throw new RuleViolated(REUSED);
            } catch (AggregateNotFoundException e) {
                if (attempt > 1 || log.tail().poll() == known) {
                    throw new NotFound();
                }
            } catch (RuleViolated refused) {
                // Decided on a warm aggregate that another process has changed meanwhile? Then decide again.
                if (attempt > 1 || log.tail().poll() == known) {
                    throw refused;
                }
            } catch (ConcurrencyException e) {
                if (attempt == TRIES) {
                    throw e;
                }
            }
        }
    }

    private static String correlation(String commandId) {
        return CurrentUnitOfWork.isStarted()
                        && CurrentUnitOfWork.get().getMessage().getMetaData().get(CommitMetaData.CORRELATION)
                                instanceof String correlation
                ? correlation
                : commandId;
    }

    private static void elsewhere(Runnable work) {
        Throwable[] failure = new Throwable[1];
        Thread thread = Thread.ofVirtual().start(() -> {
            try {
                work.run();
            } catch (RuntimeException | Error e) {
                failure[0] = e;
            }
        });
        try {
            thread.join();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Interrupted while a command was carried out", e);
        }
        if (failure[0] != null) {
            throw unchecked(failure[0]);
        }
    }

    private static void mustBeAllowed(Actor actor, Class<?> wish) {
        Allowed allowed = wish.getAnnotation(Allowed.class);
        if (allowed == null || Arrays.stream(allowed.value()).noneMatch(actor::has)) {
            throw new NotAllowed(wish);
        }
    }

    private static RuntimeException unchecked(Throwable failure) {
        if (failure instanceof RuntimeException exception) {
            return exception;
        }
        return new IllegalStateException(failure);
    }
}
