/**
 * Residents who follow the organisation's LINE account, and the topics they chose.
 * Commands: Follow, Unfollow, ChooseTopics, EraseResident. Events out: SubscriberEvent. Events in: none.
 */
@NullMarked
package app.prongsai.subscriptions;

import org.jspecify.annotations.NullMarked;
