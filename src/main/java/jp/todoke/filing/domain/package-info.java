/**
 * The rule book and the life cycle of a filing: plain Java, no database, no clock but the one it is told.
 *
 * <p>A rule is one constant with everything about it: id, severity, sentence in two languages, a bad and a good example and
 * the look itself. {@link jp.todoke.filing.domain.RuleBook#STANDARD} holds them all; form, API and catalogue use no other.
 */
@NullMarked
package jp.todoke.filing.domain;

import org.jspecify.annotations.NullMarked;
