/** The few words every context speaks: tenant, actor, role, channel, command, query, event type, broken rule. */
@NullMarked
package app.prongsai.shared;

import org.jspecify.annotations.NullMarked;
