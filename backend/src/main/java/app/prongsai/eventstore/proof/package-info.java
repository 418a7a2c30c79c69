/**
 * Whether the log is what was written: every tenant's hash chain walked and compared with its anchors, the heads that were
 * signed and published day by day. Trusts nothing that it reads. See docs/proof.md.
 */
@NullMarked
package app.prongsai.eventstore.proof;

import org.jspecify.annotations.NullMarked;
