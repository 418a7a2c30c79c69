package app.prongsai.platform;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * The version of a projection, 1 where nothing is said. Raise it when the projection makes other rows from the same
 * events than before: the next start then rebuilds the read model by itself while the old one serves.
 */
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.TYPE)
public @interface ProjectionVersion {
    int value();
}
