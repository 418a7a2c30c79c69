package app.prongsai.measures.write;

import static app.prongsai.shared.RuleViolated.unless;

import app.prongsai.measures.Evidence;
import app.prongsai.measures.read.MeasureSheet;
import app.prongsai.platform.Backend;
import app.prongsai.platform.NotFound;
import app.prongsai.shared.Actor;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import org.axonframework.commandhandling.CommandHandler;
import org.springframework.stereotype.Component;

/** Not an aggregate: it only finds what is to be shared; the other measure decides whether it takes it. */
@Component
class SharedEvidence {

    private final Backend backend;

    SharedEvidence(Backend backend) {
        this.backend = backend;
    }

    @CommandHandler
    void share(ShareEvidence command, Actor actor) {
        Evidence item = backend.ask(actor, new MeasureSheet(command.from())).evidence().stream()
                .filter(one -> one.id().equals(command.evidence()))
                .findFirst()
                .orElseThrow(NotFound::new);
        boolean there = backend.ask(actor, new MeasureSheet(command.to())).evidence().stream()
                .anyMatch(one -> one.under("").equals(item.under("")));
        unless(!there, "measure.evidence-is-there-already");
        backend.send(actor, new AttachEvidence(command.to(), item.under(idOf(command))));
    }

    private static String idOf(ShareEvidence command) {
        String origin = command.from().value() + "/" + command.evidence();
        return "shared-" + UUID.nameUUIDFromBytes(origin.getBytes(StandardCharsets.UTF_8));
    }
}
