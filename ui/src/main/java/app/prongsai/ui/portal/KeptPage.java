package app.prongsai.ui.portal;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** On the handler of a page that is made from read models alone: it is made once, and again when one of its rows changes. */
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.METHOD)
@interface KeptPage {}
