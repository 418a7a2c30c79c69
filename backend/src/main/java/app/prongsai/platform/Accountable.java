package app.prongsai.platform;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * On a query that tells, or a command that concerns, another person's data: whoever gets an answer or has it carried out
 * leaves an entry in the organisation's access log. Commands that nobody but the administrator or the operator may give leave one
 * without saying so.
 */
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.TYPE)
public @interface Accountable {

    /** What was done, lower case with hyphens: the screen has a word for it. */
    String value();
}
