/**
 * The event log on MongoDB: 64 partitions, one document per commit, three gapless numberings (partition, tenant chain,
 * aggregate stream) and a command key, each a unique single-field key that can be computed. Knows no domain class.
 * See docs/adr/0002 for the layout and its reasons.
 */
@NullMarked
package app.prongsai.eventstore;

import org.jspecify.annotations.NullMarked;
