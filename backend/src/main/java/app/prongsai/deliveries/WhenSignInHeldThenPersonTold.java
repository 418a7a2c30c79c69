package app.prongsai.deliveries;

import app.prongsai.platform.Backend;
import app.prongsai.platform.Occurred;
import app.prongsai.shared.Actor;
import app.prongsai.shared.Channel;
import app.prongsai.signin.SignInEvent.PasskeyHeld;
import app.prongsai.signin.SignInEvent.SignInHeld;
import app.prongsai.staff.PersonId;
import app.prongsai.thai.ThaiDates;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Optional;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.springframework.stereotype.Component;

/**
 * When somebody guesses at a person's password, the person is told, in LINE or, for those who are not there, by e-mail, as
 * long as it is going on; when somebody may have a copy of a passkey, within a day.
 */
@Component
@ProcessingGroup("when-sign-in-held-then-person-told")
class WhenSignInHeldThenPersonTold {

    private static final Duration DAY = Duration.ofDays(1);
    private static final DateTimeFormatter CLOCK = DateTimeFormatter.ofPattern("HH:mm");

    private static final Message COPIED = new Message(
            "receipt",
            "พาสคีย์ของท่านถูกพักใช้",
            List.of(
                    "มีผู้ใช้พาสคีย์ของท่านในแบบที่เกิดขึ้นเมื่อมีสำเนาอยู่บนเครื่องอื่น ระบบจึงไม่ให้เข้า และพักพาสคีย์นั้นไว้",
                    "กรุณาเข้าสู่ระบบด้วยรหัสผ่าน ลบพาสคีย์ที่ถูกพักในหน้าบัญชีของฉัน แล้วเพิ่มใหม่",
                    "หากท่านไม่ได้ลองเข้าสู่ระบบเมื่อครู่นี้ กรุณาแจ้งผู้ดูแลระบบขององค์กร"),
            null);

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
        tell(event.person(), message(event), event.until(), occurred);
    }

    @EventHandler
    void on(PasskeyHeld event, Occurred occurred) {
        tell(event.person(), COPIED, occurred.at().plus(DAY), occurred);
    }

    private void tell(PersonId person, Message message, Instant until, Occurred occurred) {
        if (!clock.instant().isBefore(until)) {
            return;
        }
        Actor system = Actor.system(occurred.tenant(), Channel.CLOCK);
        String cause = "sign-in/" + person.value();
        Optional<String> chatUser = addresses.chatUser(system, person);
        if (chatUser.isPresent()) {
            DeliveryId delivery = new DeliveryId("sign-in-" + occurred.event());
            backend.sendOnce(
                    system,
                    "plan/" + delivery,
                    new PlanDelivery(delivery, cause, Priority.RECEIPT, List.of(chatUser.get()), message, until));
        } else if (mail.enabled()) {
            addresses.mailAddress(system, person).ifPresent(address -> {
                DeliveryId letter = new DeliveryId("letter-" + occurred.event());
                backend.sendOnce(
                        system, "plan/" + letter, new PlanLetter(letter, cause, Priority.RECEIPT, address, message));
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
}
