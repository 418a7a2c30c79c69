package app.prongsai.admissions;

import static app.prongsai.shared.RuleViolated.unless;
import static org.axonframework.modelling.command.AggregateLifecycle.apply;

import app.prongsai.admissions.AdmissionEvent.AdmissionErased;
import app.prongsai.admissions.AdmissionEvent.AdmissionGranted;
import app.prongsai.admissions.AdmissionEvent.AdmissionRefused;
import app.prongsai.admissions.AdmissionEvent.AdmissionRequested;
import app.prongsai.platform.Occurred;
import app.prongsai.platform.PersonSeal;
import app.prongsai.platform.TenantTarget;
import app.prongsai.platform.WarmAggregates;
import app.prongsai.readmodel.TenantFiles;
import app.prongsai.shared.TenantId;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateCreationPolicy;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.CreationPolicy;
import org.axonframework.spring.stereotype.Aggregate;
import org.jspecify.annotations.Nullable;

@Aggregate(type = "admission", commandTargetResolver = TenantTarget.NAME, cache = WarmAggregates.NAME)
final class Admission {

    @AggregateIdentifier
    private @Nullable String stream;

    private boolean decided;
    private boolean refused;
    private boolean erased;

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    void decide(
            RequestAdmission command,
            TenantId platform,
            PersonSeal seal,
            TenantFiles files,
            Administrators administrators) {
        if (stream != null) {
            return; // the form was sent twice
        }
        String code = AdmissionRules.code(command.code());
        AdmissionRules.organisationIsNamed(command.organisation());
        AdmissionRules.contactIsReachable(command.contact());
        AdmissionRules.documentProves(command.document());
        unless(!administrators.has(new TenantId(code)), "admission.administered-already");
        var organisation = command.organisation();
        var contact = command.contact();
        String person = command.admission().toString();
        apply(new AdmissionRequested(
                command.admission(),
                code,
                organisation.type().bareName(organisation.name()),
                organisation.type(),
                organisation.district().strip(),
                organisation.province().strip(),
                AdmissionRules.website(organisation.website()),
                seal.seal(platform, person, contact.name().strip()),
                seal.seal(platform, person, contact.position().strip()),
                seal.seal(platform, person, contact.mail().strip()),
                seal.seal(platform, person, AdmissionRules.phone(contact.phone())),
                files.store(platform, seal.seal(platform, person, command.document()))));
    }

    @CommandHandler
    void decide(GrantAdmission command) {
        unless(!decided, "admission.decided-already");
        apply(new AdmissionGranted(command.admission()));
    }

    @CommandHandler
    void decide(RefuseAdmission command) {
        unless(!decided, "admission.decided-already");
        AdmissionRules.reasonIsGiven(command.reason());
        apply(new AdmissionRefused(command.admission(), command.reason().strip()));
    }

    /** The key goes first: were the event not written, the command could be sent again. */
    @CommandHandler
    void decide(EraseAdmission command, TenantId platform, PersonSeal seal) {
        unless(refused, "admission.not-refused");
        if (!erased) {
            String person = command.admission().toString();
            int keys = seal.keys(platform, person);
            seal.erase(platform, person, keys);
            apply(new AdmissionErased(command.admission(), keys));
        }
    }

    @EventSourcingHandler
    void evolve(AdmissionRequested event, Occurred occurred) {
        stream = TenantTarget.stream(occurred.tenant(), event.admission());
    }

    @EventSourcingHandler
    void evolve(AdmissionGranted event) {
        decided = true;
    }

    @EventSourcingHandler
    void evolve(AdmissionRefused event) {
        decided = true;
        refused = true;
    }

    @EventSourcingHandler
    void evolve(AdmissionErased event) {
        erased = true;
    }
}
