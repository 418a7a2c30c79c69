/** What the yearly assessments came to, entered and read from files, and the measures that would answer the weakest indicators. */
@NullMarked
package app.prongsai.ui.assessments;

import org.jspecify.annotations.NullMarked;
