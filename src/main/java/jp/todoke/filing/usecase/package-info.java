/**
 * What people and programs do with filings, one class for each intention, behind the gate. Submission is one transaction:
 * version, search keys, receipt, ledger event and the authority's case stand or fall together.
 */
@NullMarked
package jp.todoke.filing.usecase;

import org.jspecify.annotations.NullMarked;
