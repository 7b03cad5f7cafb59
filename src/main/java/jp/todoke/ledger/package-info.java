/**
 * The ledger: the append-only, tamper-evident record of who did and who read what.
 *
 * <p>Words: an <em>event</em> is one act that passed (or was refused at) the gate; a <em>leaf</em> is its hash in the
 * Merkle tree of RFC 9162; a <em>node</em> is the hash of a complete subtree; a <em>head</em> is the signed root of the
 * tree at one size, linked to the head before it; <em>sealing</em> puts waiting events into the tree under a new head;
 * a <em>place</em> is the proof that one event lies in it.
 *
 * <p>Others may use: {@link jp.todoke.ledger.Ledger} (the place of a subject's event, for receipts and summaries) and
 * {@link jp.todoke.ledger.LedgerPlace}. Events are written by the gate alone: nobody calls the ledger to record.
 */
@NullMarked
package jp.todoke.ledger;

import org.jspecify.annotations.NullMarked;
