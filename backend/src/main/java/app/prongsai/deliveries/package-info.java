/**
 * The outbox: what goes to people's chats by push, once each, with a retry key fixed beforehand.
 * Commands: PlanDelivery, RecordAcceptance, ParkDelivery. Events out: DeliveryEvent.
 * Events in: AnnouncementPublished, AnnouncementWithdrawn, ReminderDue.
 */
@NullMarked
package app.prongsai.deliveries;

import org.jspecify.annotations.NullMarked;
