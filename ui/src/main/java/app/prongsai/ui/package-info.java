@NullMarked
package app.prongsai.ui;

import org.jspecify.annotations.NullMarked;
