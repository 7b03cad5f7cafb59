/**
 * PDF summaries: what was filed, the receipt for it, and what came in during a period.
 *
 * <p>Words: a <em>document</em> is a plain record that says everything a PDF shows; <em>printing</em> turns it into bytes.
 * Printing needs no database and no transaction: a use case reads, closes its transaction, and prints.
 */
@NullMarked
package jp.todoke.summaries;

import org.jspecify.annotations.NullMarked;
