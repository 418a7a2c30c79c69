/** Every text in Thai and English from one bundle, dates in the Buddhist Era, the language of a request. */
@NullMarked
package app.prongsai.ui.words;

import org.jspecify.annotations.NullMarked;
