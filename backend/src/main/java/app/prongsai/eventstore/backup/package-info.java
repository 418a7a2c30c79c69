/**
 * Histories, with everything that belongs to them and does not follow from them, as one file; and back into a log, all or
 * nothing. The file is a zip of BSON documents and a manifest; its comment is the SHA-256 of all bytes before it.
 */
@NullMarked
package app.prongsai.eventstore.backup;

import org.jspecify.annotations.NullMarked;
