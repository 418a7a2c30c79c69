package app.prongsai.bot.delivery;

import app.prongsai.bot.line.LineGateway;
import app.prongsai.bot.line.LineRefused;
import app.prongsai.deliveries.Outbox.Delivery;
import app.prongsai.deliveries.ParkDelivery;
import app.prongsai.deliveries.RecordAcceptance;
import app.prongsai.platform.Backend;
import app.prongsai.shared.Actor;
import app.prongsai.shared.Channel;
import app.prongsai.shared.Command;
import app.prongsai.shared.TenantId;
import java.time.Clock;
import org.springframework.stereotype.Component;

/**
 * Offers one delivery to LINE. Crashing between acceptance and its record does no harm: the next offer has the same retry
 * key and the same bytes, and LINE answers that it has it already.
 */
@Component
class Postman {

    private final Backend backend;
    private final LineGateway line;
    private final Clock clock;

    Postman(Backend backend, LineGateway line, Clock clock) {
        this.backend = backend;
        this.line = line;
        this.clock = clock;
    }

    /** @return false if it is to be offered again later */
    boolean offer(TenantId tenant, Delivery delivery) {
        if (!clock.instant().isBefore(delivery.notAfter())) {
            park(tenant, delivery, "ส่งไม่สำเร็จภายในเวลาที่กำหนด");
            return true;
        }
        try {
            String requestId = line.deliver(tenant, delivery.chatUsers(), delivery.message(), delivery.retryKey());
            send(tenant, delivery, "accept", new RecordAcceptance(delivery.delivery(), requestId));
            return true;
        } catch (LineRefused refused) {
            if (refused.passes()) {
                return false;
            }
            park(tenant, delivery, reason(refused));
            return true;
        }
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

    private void park(TenantId tenant, Delivery delivery, String reason) {
        send(tenant, delivery, "park", new ParkDelivery(delivery.delivery(), reason));
    }

    private void send(TenantId tenant, Delivery delivery, String what, Command command) {
        backend.sendOnce(
                Actor.system(tenant, Channel.LINE),
                what + "-" + delivery.delivery().value(),
                command);
    }
}
