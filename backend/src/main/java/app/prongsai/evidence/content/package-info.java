/**
 * What a file is, told by its content, and a picture freed of all that says where, when and with what it was taken.
 * Pure functions over bytes; sources: ITU-T T.81 and Exif 2.32 (JPEG), the PNG, GIF89a and WebP specifications, APPNOTE (ZIP).
 */
@NullMarked
package app.prongsai.evidence.content;

import org.jspecify.annotations.NullMarked;
