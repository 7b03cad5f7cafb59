/** The ledger's tables and keys, the recorder of the gate's acts, and the sealer. */
@NullMarked
package jp.todoke.ledger.persistence;

import org.jspecify.annotations.NullMarked;
