/**
 * What a file is, told by its content, and the file freed of all that says where, when, with what and by whom it was made.
 * Pure functions over bytes; sources: ITU-T T.81 and Exif 2.32 (JPEG), the PNG, GIF89a and WebP specifications, APPNOTE (ZIP),
 * ISO 32000 (PDF), ECMA-376 (DOCX, XLSX).
 */
@NullMarked
package app.prongsai.evidence.content;

import org.jspecify.annotations.NullMarked;
