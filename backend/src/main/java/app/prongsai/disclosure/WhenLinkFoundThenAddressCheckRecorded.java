package app.prongsai.disclosure;

import app.prongsai.disclosure.read.ChecklistYears;
import app.prongsai.disclosure.read.ItemAddresses;
import app.prongsai.disclosure.write.RecordAddressCheck;
import app.prongsai.links.LinkEvent;
import app.prongsai.links.LinkEvent.LinkFoundAlive;
import app.prongsai.links.LinkEvent.LinkFoundDead;
import app.prongsai.platform.Backend;
import app.prongsai.platform.Occurred;
import app.prongsai.shared.Actor;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.springframework.stereotype.Component;

/** When a link turns out to be dead or alive, every item that it answers is told. */
@Component
@ProcessingGroup("when-link-found-then-address-check-recorded")
class WhenLinkFoundThenAddressCheckRecorded {

    private final Backend backend;

    WhenLinkFoundThenAddressCheckRecorded(Backend backend) {
        this.backend = backend;
    }

    @EventHandler
    void on(LinkEvent event, Occurred occurred) {
        Actor system = Actor.system(occurred.tenant(), occurred.channel());
        AddressCheck check = check(event, occurred);
        for (int year : backend.ask(system, new ChecklistYears()).years()) {
            backend.ask(system, new ItemAddresses(year)).addresses().stream()
                    .filter(address -> address.address().equals(event.link()))
                    .forEach(address -> backend.sendOnce(
                            system,
                            "address-check/" + occurred.event() + "/" + year + "/"
                                    + address.item().value(),
                            new RecordAddressCheck(year, address.item(), check)));
        }
    }

    private static AddressCheck check(LinkEvent event, Occurred occurred) {
        return switch (event) {
            case LinkFoundDead dead ->
                new AddressCheck(dead.link(), false, dead.trouble().name(), null, occurred.at());
            case LinkFoundAlive alive -> new AddressCheck(alive.link(), true, "200", null, occurred.at());
        };
    }
}
