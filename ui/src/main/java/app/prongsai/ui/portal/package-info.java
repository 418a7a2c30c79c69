/** The public pages, feeds and open data: stateless and cacheable, no session, no script. */
@NullMarked
package app.prongsai.ui.portal;

import org.jspecify.annotations.NullMarked;
