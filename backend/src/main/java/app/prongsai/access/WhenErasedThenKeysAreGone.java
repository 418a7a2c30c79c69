package app.prongsai.access;

import app.prongsai.admissions.AdmissionEvent.AdmissionErased;
import app.prongsai.platform.Backend;
import app.prongsai.platform.NotFound;
import app.prongsai.platform.Occurred;
import app.prongsai.platform.PersonSeal;
import app.prongsai.shared.Actor;
import app.prongsai.shared.Channel;
import app.prongsai.staff.PersonEvent.PersonErased;
import app.prongsai.subscriptions.EraseResident;
import app.prongsai.subscriptions.MySubscription;
import app.prongsai.subscriptions.SubscriberEvent.ResidentErased;
import app.prongsai.subscriptions.SubscriberId;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.springframework.stereotype.Component;

/**
 * When somebody is erased, the keys are gone, also where the history comes from a backup and its keys from an older one. What an
 * erased member of the staff said in the chat goes too, unless the same LINE account follows as a resident's.
 */
@Component
@ProcessingGroup("when-erased-then-keys-are-gone")
class WhenErasedThenKeysAreGone {

    private final Backend backend;
    private final PersonSeal seal;

    WhenErasedThenKeysAreGone(Backend backend, PersonSeal seal) {
        this.backend = backend;
        this.seal = seal;
    }

    @EventHandler
    void on(ResidentErased event, Occurred occurred) {
        seal.erase(occurred.tenant(), event.subscriber().toString(), event.keys());
    }

    @EventHandler
    void on(AdmissionErased event, Occurred occurred) {
        seal.erase(occurred.tenant(), event.admission().toString(), event.keys());
    }

    @EventHandler
    void on(PersonErased event, Occurred occurred) {
        seal.erase(occurred.tenant(), event.person().toString(), event.keys());
        Actor system = Actor.system(occurred.tenant(), Channel.CLOCK);
        for (String mark : event.chatMarks()) {
            SubscriberId chatting = new SubscriberId(mark);
            if (!backend.ask(system, new MySubscription(chatting)).following()) {
                erase(system, occurred, new EraseResident(chatting, event.reason()));
            }
        }
    }

    private void erase(Actor system, Occurred occurred, EraseResident command) {
        try {
            backend.sendOnce(
                    system,
                    "erase/" + occurred.event() + "/" + command.subscriber().value(),
                    command);
        } catch (NotFound neverChatted) {
            // Nothing was ever sealed for that account.
        }
    }
}
