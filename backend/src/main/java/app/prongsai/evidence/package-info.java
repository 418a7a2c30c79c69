/**
 * Files that prove something, stored once per organisation by content hash, typed by content, pictures freed of place and
 * camera, documents of their properties; and the vault: what proves which measures of a year, and what of it is public.
 * Commands: StoreFile. Events out: FileStored. Events in: MeasureEvent, RoundOpened.
 */
@NullMarked
package app.prongsai.evidence;

import org.jspecify.annotations.NullMarked;
