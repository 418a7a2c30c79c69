/**
 * The outbox: what goes to people's chats by push, once each, with a retry key fixed beforehand, or by e-mail; and the
 * month's quota. Commands: PlanDelivery, PlanReceipt, PlanBroadcast, PlanLetter, RecordAcceptance, ParkDelivery, ResumeDelivery, ForgetDelivery,
 * RecordQuota.
 * Events out: DeliveryEvent.
 * Events in: AnnouncementPublished, AnnouncementWithdrawn, ReminderDue, its own DeliveryAccepted and DeliveryForgotten.
 */
@NullMarked
package app.prongsai.deliveries;

import org.jspecify.annotations.NullMarked;
