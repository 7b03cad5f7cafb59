/**
 * Wallet addresses and transaction ids: which form they have on which network, and whether their checksums hold.
 *
 * <p>Knows no module. Filings check what an officer typed with it, and whoever compares addresses (screening, the lists)
 * normalises with it, so that both sides mean the same address. Start at {@link jp.todoke.platform.wallet.Network}.
 */
@NullMarked
package jp.todoke.platform.wallet;

import org.jspecify.annotations.NullMarked;
