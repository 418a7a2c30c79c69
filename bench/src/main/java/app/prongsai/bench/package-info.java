/** The event log beside its peers, in one run on one server; prints the tables of docs/benchmarks.md. */
@NullMarked
package app.prongsai.bench;

import org.jspecify.annotations.NullMarked;
