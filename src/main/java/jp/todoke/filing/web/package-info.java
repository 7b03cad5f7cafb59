/**
 * The pages on which an exchange writes, approves and keeps its filings. The form draws itself from
 * {@link jp.todoke.filing.Shape}: a field of the content costs one line of a page, and its label, codes, duty and form are
 * those that the rules and the API know.
 */
@NullMarked
package jp.todoke.filing.web;

import org.jspecify.annotations.NullMarked;
