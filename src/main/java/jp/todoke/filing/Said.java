package jp.todoke.filing;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * What may stand in one field of a {@link FilingContent}. The rules on form, the API's schema and the form's fields all
 * read it, so that there is one truth about lengths, codes and what is required.
 */
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.RECORD_COMPONENT)
public @interface Said {
    /** How the text is to be read. */
    Kind kind() default Kind.TEXT;

    /** Longest text, in Unicode code points. For lists of texts: of each text. */
    int max() default 255;

    /** Most items, for lists. */
    int items() default 100;

    /** Id of the {@link CodeList} whose codes are allowed; empty for free text. */
    String codes() default "";

    /** Whether a filing must always say it. What is required only sometimes is left to the rules. */
    boolean required() default false;

    /** Whether the field may be named in its part's list {@code unknown} instead: asked for, and not known. */
    boolean unknowable() default false;

    /** How a text is to be read. */
    enum Kind {
        /** One line. */
        TEXT,
        /** Several lines. */
        LINES,
        /** A civil date, ISO 8601: {@code 2026-11-22}. */
        DATE,
        /** A year, a date or two of them with a slash between, ISO 8601: {@code 1970}, {@code 1960/1965}. */
        PARTIAL_DATE,
        /** A point in time with its offset, ISO 8601: {@code 2026-11-22T03:04:05Z}, {@code 2026-11-22T12:04:05+09:00}. */
        INSTANT,
        /** Yen: a whole number, at most 15 digits. */
        YEN,
        /** An amount of an asset, or a rate: at most 20 digits before and 18 after the point. */
        AMOUNT,
        /** A whole number. */
        NUMBER,
        /** A reference to a party or wallet of the same filing. */
        REF,
        /** The name of a field of the same part. */
        FIELD
    }
}
