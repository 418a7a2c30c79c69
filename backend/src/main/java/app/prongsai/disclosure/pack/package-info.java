/**
 * The clarification pack: one ZIP that says what stood at each address of a year's checklist, when, and with which hash, made
 * to be checked without this product.
 */
@NullMarked
package app.prongsai.disclosure.pack;

import org.jspecify.annotations.NullMarked;
