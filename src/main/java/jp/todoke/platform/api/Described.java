package jp.todoke.platform.api;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * What the contract (OpenAPI) says of a component of a record that goes through the machine door, beyond its type. On record
 * components only: Payara's reader of MicroProfile's own annotations fails where they stand on an accessor.
 */
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.RECORD_COMPONENT)
public @interface Described {
    String value() default "";

    String example() default "";

    /** Name of the schema that this, or each element of this list, has: for what is no record. */
    String ref() default "";

    /** The codes a text may have, as the names of an enum's constants. */
    Class<? extends Enum<?>> codes() default NoCodes.class;

    /** Format of a text that is read from a String: {@code date}, {@code date-time}. */
    String format() default "";

    /** Most characters of a text, most elements of a list; 0 is unlimited. */
    int most() default 0;

    /** Must be sent, though a body without it can be read (and is then told so). */
    boolean required() default false;

    /** No codes. */
    enum NoCodes {}
}
