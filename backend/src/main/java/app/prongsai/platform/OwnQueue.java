package app.prongsai.platform;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * On a query or command that waits in a queue of its own, of all organisations together, such as for a password to be tried:
 * it takes none of its organisation's places at the {@link Turnstile} meanwhile.
 */
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.TYPE)
public @interface OwnQueue {}
