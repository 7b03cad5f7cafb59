package jp.todoke.summaries.domain;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Where the filing's event stands in the ledger, with its inclusion proof (RFC 9162, section 2.1.3). Hashes are shown as they are given:
 * the ledger chooses hexadecimal or Base64.
 *
 * @param leafIndex place of the event, counted from 0
 * @param treeSize number of events under the root
 * @param leafHash hash of the event's leaf; null where the ledger does not give it
 * @param rootHash the signed root
 * @param keyId the key that signed the root
 * @param sealedAt when the root was signed
 * @param signature over the head that has the root
 * @param inclusionProof the sibling hashes from the leaf up to the root; empty for a tree of one leaf
 */
public record LedgerPlace(
        long leafIndex,
        long treeSize,
        @Nullable String leafHash,
        String rootHash,
        String keyId,
        Instant sealedAt,
        String signature,
        List<String> inclusionProof) {

    public LedgerPlace {
        inclusionProof = List.copyOf(inclusionProof);
    }
}
