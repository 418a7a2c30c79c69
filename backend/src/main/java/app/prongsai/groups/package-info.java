/**
 * Groups in the chat that the organisation's account was asked into, as far as they wish for something.
 * Commands: WantWeeklySummary, StopWeeklySummary. Events out: GroupEvent. Events in: none.
 */
@NullMarked
package app.prongsai.groups;

import org.jspecify.annotations.NullMarked;
