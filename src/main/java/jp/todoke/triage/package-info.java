/**
 * The authority's desk: each accepted filing becomes a case, which one analyst takes, notes on and decides.
 *
 * <p><b>Words.</b> A <i>case</i> is the authority's work on a filing (later: on several). Its <i>priority</i> runs from 1
 * (first) to 5 and always comes with its reasons. A <i>note</i> and a <i>decision</i> are written once and never changed.
 *
 * <p>No exchange sees any of it: telling a filer, or through them a customer, what the authority makes of a filing is
 * tipping off. The database itself shows no row of this module to an exchange.
 *
 * <p>Other modules use this package only: {@link jp.todoke.triage.Triage} counts and sums up, in the running transaction.
 */
@NullMarked
package jp.todoke.triage;

import org.jspecify.annotations.NullMarked;
