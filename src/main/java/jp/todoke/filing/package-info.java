/**
 * Filings: drafts, rules, submission, receipts. Every channel ends here.
 *
 * <p><b>Words.</b> A <i>filing</i> is one suspicious-transaction report through its whole life. Its <i>content</i>
 * ({@link jp.todoke.filing.FilingContent}) is what it says; each submission keeps one immutable, hashed version of it. A
 * <i>finding</i> is what a rule says of a content. The <i>receipt</i> is the proof handed to the filer.
 *
 * <p><b>Two things that look like states and are none.</b> "Submitted" and "rejected": a submission is one transaction, so
 * a filing is either still with the exchange (and every finding is told) or accepted with a receipt; nobody ever sees it
 * between. And the authority's triage: it lives in the case of module triage, and a filer sees none of it.
 *
 * <p>Other modules use this package only: the content and its shape, the code lists, ids, events and the reading of
 * accepted filings.
 */
@NullMarked
package jp.todoke.filing;

import org.jspecify.annotations.NullMarked;
