package app.prongsai.deliveries;

import static app.prongsai.shared.Role.*;

import app.prongsai.announcements.AnnouncementId;
import app.prongsai.shared.Allowed;
import app.prongsai.shared.Command;
import java.util.List;

/**
 * What was taken long ago goes; what was not taken stays.
 *
 * @param announcements what it carried
 */
@Allowed({SYSTEM})
public record ForgetDelivery(DeliveryId delivery, List<AnnouncementId> announcements) implements Command {

    public ForgetDelivery {
        announcements = List.copyOf(announcements);
    }

    @Override
    public Object target() {
        return delivery;
    }
}
