/** Pictures that the staff application and the portal share: icons and bars as SVG made on the server. */
@NullMarked
package app.prongsai.ui.look;

import org.jspecify.annotations.NullMarked;
