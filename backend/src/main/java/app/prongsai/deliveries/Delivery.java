package app.prongsai.deliveries;

import static app.prongsai.shared.RuleViolated.unless;
import static org.axonframework.modelling.command.AggregateLifecycle.apply;

import app.prongsai.deliveries.DeliveryEvent.BroadcastPlanned;
import app.prongsai.deliveries.DeliveryEvent.DeliveryAccepted;
import app.prongsai.deliveries.DeliveryEvent.DeliveryForgotten;
import app.prongsai.deliveries.DeliveryEvent.DeliveryParked;
import app.prongsai.deliveries.DeliveryEvent.DeliveryPlanned;
import app.prongsai.deliveries.DeliveryEvent.DeliveryResumed;
import app.prongsai.deliveries.DeliveryEvent.LetterPlanned;
import app.prongsai.platform.Occurred;
import app.prongsai.platform.PersonSeal;
import app.prongsai.platform.TenantTarget;
import app.prongsai.platform.WarmAggregates;
import app.prongsai.readmodel.TenantFiles;
import app.prongsai.shared.TenantId;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateCreationPolicy;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.CreationPolicy;
import org.axonframework.spring.stereotype.Aggregate;
import org.jspecify.annotations.Nullable;

@Aggregate(type = "delivery", commandTargetResolver = TenantTarget.NAME, cache = WarmAggregates.NAME)
final class Delivery {

    static final int MOST_RECIPIENTS = 500;

    /** LINE forgets a retry key after 24 hours and would then send again; an hour is left for clocks that differ. */
    private static final Duration RETRY_KEY_IS_GOOD_FOR = Duration.ofHours(23);

    @AggregateIdentifier
    private @Nullable String stream;

    private String retryKey = "";
    private Instant notAfter = Instant.MIN;
    private int resumptions;
    private boolean letter;
    private boolean accepted;
    private boolean parked;
    private boolean forgotten;

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    void decide(PlanDelivery command, TenantId tenant, PersonSeal seal, Clock clock) {
        if (stream != null) {
            return;
        }
        unless(!command.sealedChatUsers().isEmpty(), "delivery.needs-a-recipient");
        List<String> recipients = distinct(command.sealedChatUsers(), tenant, seal);
        unless(recipients.size() <= MOST_RECIPIENTS, "delivery.too-many-recipients", MOST_RECIPIENTS);
        apply(new DeliveryPlanned(
                command.delivery(),
                command.cause(),
                command.priority(),
                recipients,
                command.message(),
                retryKey(tenant, command.delivery(), 0),
                notAfter(command, clock)));
    }

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    void decide(PlanReceipt command, TenantId tenant, PersonSeal seal, Clock clock) {
        List<String> recipient =
                List.of(seal.seal(tenant, seal.chatting(tenant, command.chatUser()), command.chatUser()));
        decide(
                new PlanDelivery(command.delivery(), command.cause(), Priority.RECEIPT, recipient, command.message()),
                tenant,
                seal,
                clock);
    }

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    void decide(PlanLetter command, Clock clock) {
        if (stream == null) {
            apply(new LetterPlanned(
                    command.delivery(),
                    command.cause(),
                    command.priority(),
                    command.sealedAddress(),
                    command.message(),
                    clock.instant().plus(RETRY_KEY_IS_GOOD_FOR)));
        }
    }

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    void decide(PlanBroadcast command, TenantId tenant, Clock clock) {
        if (stream == null) {
            apply(new BroadcastPlanned(
                    command.delivery(),
                    command.cause(),
                    command.priority(),
                    command.friends(),
                    command.message(),
                    retryKey(tenant, command.delivery(), 0),
                    clock.instant().plus(RETRY_KEY_IS_GOOD_FOR)));
        }
    }

    /** Within the old key's life LINE itself sees to it that nobody gets it twice. */
    @CommandHandler
    void decide(ResumeDelivery command, TenantId tenant, Clock clock) {
        if (accepted || !parked) {
            return;
        }
        boolean keyIsGood = !letter && clock.instant().isBefore(notAfter);
        apply(new DeliveryResumed(
                command.delivery(),
                keyIsGood ? retryKey : retryKey(tenant, command.delivery(), resumptions + 1),
                keyIsGood ? notAfter : clock.instant().plus(RETRY_KEY_IS_GOOD_FOR)));
    }

    @CommandHandler
    void decide(RecordAcceptance command) {
        if (!accepted) {
            apply(new DeliveryAccepted(command.delivery(), command.requestId()));
        }
    }

    @CommandHandler
    void decide(ParkDelivery command) {
        if (!accepted && !parked) {
            apply(new DeliveryParked(command.delivery(), command.reason()));
        }
    }

    @CommandHandler
    void decide(ForgetDelivery command) {
        if (accepted && !forgotten) {
            apply(new DeliveryForgotten(command.delivery(), command.announcements()));
        }
    }

    private static Instant notAfter(PlanDelivery command, Clock clock) {
        Instant keyEnds = clock.instant().plus(RETRY_KEY_IS_GOOD_FOR);
        Instant wanted = command.notAfter();
        return wanted == null || wanted.isAfter(keyEnds) ? keyEnds : wanted;
    }

    /** Sealing the same user twice gives two texts, so only the opened ids tell who is meant twice; who is erased is left out. */
    private static List<String> distinct(List<String> sealedChatUsers, TenantId tenant, PersonSeal seal) {
        Map<String, String> byUser = new LinkedHashMap<>();
        List<Optional<String>> users = seal.find(tenant, sealedChatUsers);
        for (int place = 0; place < users.size(); place++) {
            String address = sealedChatUsers.get(place);
            users.get(place).ifPresent(user -> byUser.putIfAbsent(user, address));
        }
        return List.copyOf(byUser.values());
    }

    /** The same whenever and wherever it is computed, and nobody else's. */
    private static String retryKey(TenantId tenant, DeliveryId delivery, int resumption) {
        String name = TenantTarget.stream(tenant, delivery) + (resumption == 0 ? "" : "#" + resumption);
        String text = TenantFiles.hash(name.getBytes(StandardCharsets.UTF_8));
        return UUID.nameUUIDFromBytes(text.getBytes(StandardCharsets.UTF_8)).toString();
    }

    @EventSourcingHandler
    void evolve(DeliveryPlanned event, Occurred occurred) {
        stream = TenantTarget.stream(occurred.tenant(), event.delivery());
        retryKey = event.retryKey();
        notAfter = event.notAfter();
    }

    @EventSourcingHandler
    void evolve(BroadcastPlanned event, Occurred occurred) {
        stream = TenantTarget.stream(occurred.tenant(), event.delivery());
        retryKey = event.retryKey();
        notAfter = event.notAfter();
    }

    @EventSourcingHandler
    void evolve(LetterPlanned event, Occurred occurred) {
        stream = TenantTarget.stream(occurred.tenant(), event.delivery());
        letter = true;
    }

    @EventSourcingHandler
    void evolve(DeliveryResumed event) {
        retryKey = event.retryKey();
        notAfter = event.notAfter();
        resumptions++;
        parked = false;
    }

    @EventSourcingHandler
    void evolve(DeliveryAccepted event) {
        accepted = true;
    }

    @EventSourcingHandler
    void evolve(DeliveryParked event) {
        parked = true;
    }

    @EventSourcingHandler
    void evolve(DeliveryForgotten event) {
        forgotten = true;
    }
}
