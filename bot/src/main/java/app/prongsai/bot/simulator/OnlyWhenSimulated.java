package app.prongsai.bot.simulator;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;

/** On every bean of this package: a product that does not say {@code prongsai.simulator.enabled=true} has none of them. */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@ConditionalOnProperty(name = "prongsai.simulator.enabled", havingValue = "true")
@interface OnlyWhenSimulated {}
