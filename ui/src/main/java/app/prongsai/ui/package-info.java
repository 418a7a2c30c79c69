/**
 * What people see: the staff application under {@code /app} (Vaadin) and the public portal (Spring MVC, Thymeleaf).
 * Reaches the backend only through {@code platform.Backend} and the contexts' commands and queries.
 */
@NullMarked
package app.prongsai.ui;

import org.jspecify.annotations.NullMarked;
