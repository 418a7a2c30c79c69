/**
 * How organisations come to be on the instance: by the thousand from the national list.
 * Commands: none of its own. Events out: none; RegisterOrganisation follows. Events in: none.
 */
@NullMarked
package app.prongsai.admissions;

import org.jspecify.annotations.NullMarked;
