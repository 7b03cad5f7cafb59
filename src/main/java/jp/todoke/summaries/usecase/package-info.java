/** Gathering what a document shows, behind the gate. Printing comes after the transaction. */
@NullMarked
package jp.todoke.summaries.usecase;

import org.jspecify.annotations.NullMarked;
