package app.prongsai.deliveries;

import app.prongsai.platform.Backend;
import app.prongsai.platform.Occurred;
import app.prongsai.shared.Actor;
import app.prongsai.shared.Channel;
import app.prongsai.signin.SignInEvent.SignInHeld;
import app.prongsai.thai.ThaiDates;
import java.time.Clock;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Optional;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.springframework.stereotype.Component;

/**
 * When somebody guesses at a person's password, the person is told, in LINE or, for those who are not there, by e-mail, as
 * long as it is going on.
 */
@Component
@ProcessingGroup("when-sign-in-held-then-person-told")
class WhenSignInHeldThenPersonTold {

    private static final DateTimeFormatter CLOCK = DateTimeFormatter.ofPattern("HH:mm");

    private final Backend backend;
    private final PeoplesAddresses addresses;
    private final MailSettings mail;
    private final Clock clock;

    WhenSignInHeldThenPersonTold(Backend backend, PeoplesAddresses addresses, MailSettings mail, Clock clock) {
        this.backend = backend;
        this.addresses = addresses;
        this.mail = mail;
        this.clock = clock;
    }

    @EventHandler
    void on(SignInHeld event, Occurred occurred) {
        if (!clock.instant().isBefore(event.until())) {
            return;
        }
        Actor system = Actor.system(occurred.tenant(), Channel.CLOCK);
        Optional<String> chatUser = addresses.chatUser(system, event.person());
        if (chatUser.isPresent()) {
            DeliveryId delivery = new DeliveryId("sign-in-" + occurred.event());
            backend.sendOnce(
                    system,
                    "plan/" + delivery,
                    new PlanDelivery(
                            delivery,
                            cause(event),
                            Priority.RECEIPT,
                            List.of(chatUser.get()),
                            message(event),
                            event.until()));
        } else if (mail.enabled()) {
            addresses.mailAddress(system, event.person()).ifPresent(address -> {
                DeliveryId letter = new DeliveryId("letter-" + occurred.event());
                backend.sendOnce(
                        system,
                        "plan/" + letter,
                        new PlanLetter(letter, cause(event), Priority.RECEIPT, address, message(event)));
            });
        }
    }

    private static Message message(SignInHeld event) {
        ZonedDateTime until = event.until().atZone(ThaiDates.ZONE);
        return new Message(
                "receipt",
                "มีผู้ลองเดารหัสผ่านของท่าน",
                List.of(
                        "ระบบจึงพักการเข้าสู่ระบบในชื่อของท่านจากเครื่องที่ไม่เคยใช้ จนถึง "
                                + ThaiDates.full(until.toLocalDate()) + " เวลา " + CLOCK.format(until) + " น.",
                        "เครื่องที่ท่านเคยเข้าสู่ระบบยังใช้ได้ตามปกติ และยังไม่มีใครเข้าได้",
                        "หากท่านเป็นผู้ลองเอง ไม่ต้องทำอะไร หากไม่ใช่ กรุณาแจ้งผู้ดูแลระบบขององค์กร"),
                null);
    }

    private static String cause(SignInHeld event) {
        return "sign-in/" + event.person().value();
    }
}
