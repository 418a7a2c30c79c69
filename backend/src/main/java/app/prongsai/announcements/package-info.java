/**
 * Announcements to residents, by topic. Topics are data (topics.csv).
 * Commands: PublishAnnouncement, WithdrawAnnouncement. Events out: AnnouncementEvent. Events in: none.
 */
@NullMarked
package app.prongsai.announcements;

import org.jspecify.annotations.NullMarked;
