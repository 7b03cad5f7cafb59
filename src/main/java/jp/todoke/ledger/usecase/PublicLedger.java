package jp.todoke.ledger.usecase;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.regex.Pattern;
import jp.todoke.ledger.Inclusion;
import jp.todoke.ledger.domain.Consistency;
import jp.todoke.ledger.domain.Hash;
import jp.todoke.ledger.domain.KnownHash;
import jp.todoke.ledger.domain.MerkleTree;
import jp.todoke.ledger.domain.Pace;
import jp.todoke.ledger.domain.SignedHead;
import jp.todoke.ledger.persistence.LedgerKeys;
import jp.todoke.ledger.persistence.LedgerTables;
import jp.todoke.platform.database.Scope;
import jp.todoke.platform.database.Transactions;
import jp.todoke.platform.gate.CurrentCaller;
import jp.todoke.platform.gate.Refusal;

/**
 * What anybody may ask of the ledger without being known: whether a hash stands in it, its heads and its keys.
 *
 * <p>It does not pass the gate. Nobody's data is read, the same is answered to everybody, and a record of the question would
 * keep the address of a person of the public for ever. The database knows it as the scope {@code public}, which sees no event.
 */
@ApplicationScoped
public class PublicLedger {

    private static final Pattern HASH = Pattern.compile("[0-9a-f]{64}");
    private static final int AT_ONCE = 300;
    private static final Duration PAUSE = Duration.ofSeconds(1);

    private final Pace pace = new Pace(AT_ONCE, PAUSE);

    @Inject
    LedgerTables tables;

    @Inject
    Transactions transactions;

    @Inject
    CurrentCaller caller;

    @Inject
    Clock clock;

    /**
     * What is known of a hash.
     *
     * @param asked 64 hexadecimal digits; white space between them and capitals are forgiven
     * @return empty for a hash nobody received, and for what is no hash at all, in the same time
     */
    public Optional<KnownHash> received(String asked) {
        String digits = asked.replaceAll("\\s", "").toLowerCase(Locale.ROOT);
        // What is no hash is looked up too, as one that cannot be known.
        Hash hash = HASH.matcher(digits).matches()
                ? Hash.of(HexFormat.of().parseHex(digits))
                : Hash.sha256(asked.getBytes(StandardCharsets.UTF_8));
        return publicly(() -> tables.leaf(hash).map(leaf -> {
            SignedHead head = tables.headOver(leaf.index()).orElseThrow();
            return new KnownHash(
                    leaf.receivedAt(),
                    Inclusion.of(
                            hash,
                            leaf.index(),
                            MerkleTree.inclusionProof(tables.nodes(), leaf.index(), head.size()),
                            head));
        }));
    }

    /** The last head; empty before the first. */
    public Optional<SignedHead> latest() {
        return publicly(tables::lastHead);
    }

    /** The head of that size. */
    public Optional<SignedHead> head(long size) {
        return publicly(() -> tables.head(size));
    }

    /** That the ledger under one head is the beginning of the ledger under another; empty where one of them is no head. */
    public Optional<Consistency> consistency(long first, long second) {
        return publicly(() -> {
            Optional<SignedHead> older = tables.head(Math.min(first, second));
            Optional<SignedHead> newer = tables.head(Math.max(first, second));
            if (older.isEmpty() || newer.isEmpty()) {
                return Optional.empty();
            }
            long size = older.get().size();
            return Optional.of(new Consistency(
                    size,
                    older.get().root().hex(),
                    newer.get().size(),
                    newer.get().root().hex(),
                    MerkleTree.consistencyProof(
                                    tables.nodes(), size, newer.get().size())
                            .stream()
                            .map(Hash::hex)
                            .toList()));
        });
    }

    /**
     * A public key of the ledger as PEM.
     *
     * @param id id of the key, or empty for the one that signs now
     */
    public Optional<String> key(String id) {
        keepPace();
        return LedgerKeys.ofThePortal().publicKey(id);
    }

    private <T> T publicly(Callable<T> question) {
        keepPace();
        try {
            return transactions.run(Scope.PUBLIC, null, question);
        } catch (RuntimeException e) {
            throw e;
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    private void keepPace() {
        Instant now = clock.instant();
        Duration wait = pace.ask(caller.get().address(), now);
        if (!wait.isZero()) {
            throw new Refusal(Refusal.Kind.TOO_MANY, "ledger.refusal.pace", wait.toSeconds() + 1);
        }
    }
}
