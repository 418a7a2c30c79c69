package app.prongsai.bot.delivery;

import app.prongsai.bot.line.LineGateway;
import app.prongsai.bot.line.LineRefused;
import app.prongsai.deliveries.Outbox.Delivery;
import app.prongsai.deliveries.ParkDelivery;
import app.prongsai.deliveries.RecordAcceptance;
import app.prongsai.deliveries.Way;
import app.prongsai.platform.Backend;
import app.prongsai.shared.Actor;
import app.prongsai.shared.Channel;
import app.prongsai.shared.Command;
import app.prongsai.shared.TenantId;
import java.time.Clock;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Offers one delivery to LINE or the mail server. Crashing between LINE's acceptance and its record does no harm: the next
 * offer has the same retry key and the same bytes, and LINE answers that it has it already.
 */
@Component
class Postman {

    enum Outcome {
        /** Accepted, or given up: not to be offered again. */
        SETTLED,
        LATER,
        /** Later, and everything else of the channel too. */
        TOO_FAST
    }

    private final Backend backend;
    private final LineGateway line;
    private final Mailer mailer;
    private final Fallback fallback;
    private final QuotaReader quota;
    private final Clock clock;

    Postman(Backend backend, LineGateway line, Mailer mailer, Fallback fallback, QuotaReader quota, Clock clock) {
        this.backend = backend;
        this.line = line;
        this.mailer = mailer;
        this.fallback = fallback;
        this.quota = quota;
        this.clock = clock;
    }

    Outcome offer(TenantId tenant, Delivery delivery) {
        if (!clock.instant().isBefore(delivery.notAfter())) {
            return park(tenant, delivery, "ส่งไม่สำเร็จภายในเวลาที่กำหนด");
        }
        if (delivery.way() != Way.BROADCAST && delivery.recipients().isEmpty()) {
            return park(tenant, delivery, "ข้อมูลของผู้รับถูกลบแล้ว");
        }
        return delivery.way() == Way.EMAIL ? post(tenant, delivery) : push(tenant, delivery);
    }

    private Outcome push(TenantId tenant, Delivery delivery) {
        try {
            return accepted(tenant, delivery, taken(tenant, delivery));
        } catch (LineRefused refused) {
            return switch (refused.why()) {
                // LINE counts broadcasts by the hour and by themselves: the others need not rest.
                case TOO_FAST -> delivery.way() == Way.BROADCAST ? Outcome.LATER : Outcome.TOO_FAST;
                case TROUBLE -> Outcome.LATER;
                case MONTH_USED_UP -> {
                    quota.read(tenant);
                    yield park(tenant, delivery, reason(refused));
                }
                default -> park(tenant, delivery, reason(refused));
            };
        }
    }

    private @Nullable String taken(TenantId tenant, Delivery delivery) {
        return delivery.way() == Way.BROADCAST
                ? line.broadcast(tenant, delivery.message(), delivery.retryKey())
                : line.deliver(tenant, delivery.recipients(), delivery.message(), delivery.retryKey());
    }

    private Outcome post(TenantId tenant, Delivery delivery) {
        return switch (mailer.send(tenant, delivery)) {
            case ACCEPTED -> accepted(tenant, delivery, null);
            case LATER -> Outcome.LATER;
            case REFUSED -> park(tenant, delivery, "เครื่องแม่ข่ายอีเมลไม่รับข้อความหรือที่อยู่นี้");
            case OFF -> park(tenant, delivery, "ระบบยังไม่ได้ตั้งค่าการส่งอีเมล");
        };
    }

    private static String reason(LineRefused refused) {
        String request = refused.requestId() == null ? "" : " (อ้างอิง LINE " + refused.requestId() + ")";
        return switch (refused.why()) {
            case NO_CHANNEL -> "ยังไม่ได้เชื่อมต่อบัญชี LINE ของหน่วยงาน";
            case MONTH_USED_UP -> "ข้อความของเดือนนี้ครบตามแผนบริการ LINE แล้ว" + request;
            case CREDENTIALS, UNKNOWN_CHANNEL -> "LINE ไม่รับรหัสช่องทางของหน่วยงาน กรุณาตรวจสอบการเชื่อมต่อ" + request;
            default -> "LINE ไม่รับข้อความนี้ สถานะ " + refused.status() + request;
        };
    }

    private Outcome accepted(TenantId tenant, Delivery delivery, @Nullable String requestId) {
        send(tenant, "accept", delivery, new RecordAcceptance(delivery.delivery(), requestId));
        return Outcome.SETTLED;
    }

    /** The letter is planned first: a stop in between plans it again, under the same id. */
    private Outcome park(TenantId tenant, Delivery delivery, String reason) {
        fallback.write(tenant, delivery);
        send(tenant, "park", delivery, new ParkDelivery(delivery.delivery(), reason));
        return Outcome.SETTLED;
    }

    /** Resumed under a new key it may be accepted or parked once more. */
    private void send(TenantId tenant, String what, Delivery delivery, Command command) {
        backend.sendOnce(
                Actor.system(tenant, Channel.LINE),
                what + "-" + delivery.delivery().value() + "-"
                        + delivery.notAfter().toEpochMilli(),
                command);
    }
}
