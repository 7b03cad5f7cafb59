/**
 * The gate: the one door to every use case. It checks the permission, opens the transaction, tells the database which exchange is calling, runs, and reports the act, success and refusal alike, to the ledger (as an {@link jp.todoke.platform.gate.Act} event; the ledger observes it).
 */
@NullMarked
package jp.todoke.platform.gate;

import org.jspecify.annotations.NullMarked;
