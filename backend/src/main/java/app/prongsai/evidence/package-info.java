/**
 * Files that prove something, stored once per organisation by content hash and typed by content.
 * Commands: StoreFile. Events out: FileStored. Events in: none.
 */
@NullMarked
package app.prongsai.evidence;

import org.jspecify.annotations.NullMarked;
