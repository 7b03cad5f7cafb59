/** Reading the ledger, verifying it, copying it: acts like any other, so they stand in the ledger themselves. */
@NullMarked
package jp.todoke.ledger.usecase;

import org.jspecify.annotations.NullMarked;
