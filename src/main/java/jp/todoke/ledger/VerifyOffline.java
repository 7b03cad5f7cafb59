package jp.todoke.ledger;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.PublicKey;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import jp.todoke.ledger.domain.CopyReading;
import jp.todoke.ledger.domain.Fault;
import jp.todoke.ledger.domain.LedgerCopy;
import jp.todoke.ledger.domain.SignedHead;
import jp.todoke.ledger.domain.UnreadableLedger;
import jp.todoke.ledger.domain.Verdict;
import jp.todoke.ledger.domain.Verification;
import jp.todoke.ledger.domain.VerificationKeys;
import org.jspecify.annotations.Nullable;

/**
 * Verifies a copy of the ledger, or the place of one event, without the portal: needs this WAR's classes and Jackson only.
 *
 * <pre>
 * java -cp WEB-INF/classes:WEB-INF/lib/* jp.todoke.ledger.VerifyOffline copy  ledger.jsonl ledger-0123456789abcdef.pub
 * java -cp WEB-INF/classes:WEB-INF/lib/* jp.todoke.ledger.VerifyOffline place place.json   ledger-0123456789abcdef.pub
 * </pre>
 *
 * <p>A place is the file that comes with a receipt, or what the portal answers of a hash ({@code /api/v1/received/...}).
 * Several keys may be named (a ledger whose key was changed). Without one, a copy is verified against the keys it brings
 * along, which proves only that it agrees with itself, and says so. Exit codes: 0 good, 1 not good, 2 cannot be judged.
 */
public final class VerifyOffline {

    private static final int GOOD = 0;
    private static final int BAD = 1;
    private static final int UNUSABLE = 2;

    private VerifyOffline() {}

    public static void main(String[] arguments) {
        PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
        System.exit(run(List.of(arguments), out));
    }

    static int run(List<String> arguments, PrintStream out) {
        if (arguments.size() < 2) {
            out.println("Usage: VerifyOffline copy <ledger.jsonl> [<key.pub> ...]");
            out.println("       VerifyOffline place <place.json> <key.pub> [<key.pub> ...]");
            return UNUSABLE;
        }
        Path file = Path.of(arguments.get(1));
        try {
            VerificationKeys keys = keys(arguments.subList(2, arguments.size()));
            return switch (arguments.get(0)) {
                case "copy" -> copy(file, keys, out);
                case "place" -> place(file, keys, out);
                default -> {
                    out.println("Neither 'copy' nor 'place': " + arguments.get(0));
                    yield UNUSABLE;
                }
            };
        } catch (UnreadableLedger | IllegalArgumentException e) {
            out.println("Cannot be judged: " + e.getMessage());
            return UNUSABLE;
        } catch (IOException | UncheckedIOException e) {
            out.println("Cannot be read: " + e.getMessage());
            return UNUSABLE;
        }
    }

    private static int copy(Path file, VerificationKeys given, PrintStream out) throws IOException {
        try (InputStream in = new BufferedInputStream(Files.newInputStream(file))) {
            CopyReading reading = LedgerCopy.read(in);
            boolean own = given.byId().isEmpty();
            VerificationKeys keys = own ? reading.keys() : given;
            Verdict verdict = Verification.of(reading, keys, null);
            @Nullable Fault fault = verdict.fault();
            @Nullable SignedHead last = verdict.last();
            if (fault != null) {
                out.println("NOT INTACT / 改変あり");
                out.println(fault.sentence());
                out.println("Before it, " + verdict.events() + " events are as they were sealed.");
                return BAD;
            }
            out.println("INTACT / 完全");
            out.println(verdict.events() + " events under " + verdict.heads() + " heads are as they were sealed.");
            if (verdict.late() > 0) {
                out.println("Note: " + verdict.late()
                        + " events were sealed more than an hour after they say they happened.");
            }
            if (last != null) {
                out.println("Last head: size " + last.size() + ", root " + last.root() + ", signed " + last.sealedAt());
            }
            out.println("Keys: " + String.join(", ", keys.byId().keySet()));
            if (own) {
                out.println("These keys came with the copy. Compare their ids with a receipt, or name the key file.");
            }
            out.println(
                    "A ledger cut off after a head looks like this too: compare the last head with a younger receipt.");
            return GOOD;
        }
    }

    private static int place(Path file, VerificationKeys keys, PrintStream out) throws IOException {
        if (keys.byId().isEmpty()) {
            out.println("Name the public key file of the portal.");
            return UNUSABLE;
        }
        JsonNode place = read(Files.readString(file, StandardCharsets.UTF_8));
        Inclusion inclusion = inclusion(place.path("inclusion"));
        // What anybody gets for a hash is the proof alone; the event is in the hands of who holds the receipt.
        @Nullable
        String event = place.path("event").isTextual() ? place.get("event").asText() : null;
        boolean holds = event == null
                ? inclusion.holds(keys)
                : new LedgerPlace(place.path("eventId").asLong(), event, inclusion).holds(keys);
        if (!holds) {
            out.println("NOT PROVED / 証明されません");
            return BAD;
        }
        out.println("PROVED / 証明されました");
        out.println("Leaf " + inclusion.leafIndex() + " of the ledger, sealed " + inclusion.sealedAt() + " with key "
                + inclusion.keyId());
        out.println(event == null ? inclusion.leafHash() : event);
        return GOOD;
    }

    private static VerificationKeys keys(List<String> files) throws IOException {
        List<PublicKey> keys = new ArrayList<>();
        for (String file : files) {
            keys.add(VerificationKeys.decode(
                    VerificationKeys.pem(Files.readString(Path.of(file), StandardCharsets.US_ASCII))));
        }
        return new VerificationKeys(keys);
    }

    private static JsonNode read(String json) {
        try {
            return new ObjectMapper().readTree(json);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException("not JSON", e);
        }
    }

    private static Inclusion inclusion(JsonNode json) {
        List<String> proof = new ArrayList<>();
        json.path("proof").forEach(hash -> proof.add(hash.asText()));
        JsonNode previous = json.path("previousHash");
        try {
            return new Inclusion(
                    json.path("leafIndex").asLong(),
                    json.path("leafHash").asText(),
                    proof,
                    json.path("treeSize").asLong(),
                    json.path("rootHash").asText(),
                    json.path("previousSize").asLong(),
                    previous.isTextual() ? previous.asText() : null,
                    Instant.parse(json.path("sealedAt").asText()),
                    json.path("keyId").asText(),
                    json.path("statement").asText(),
                    json.path("signature").asText());
        } catch (DateTimeParseException e) {
            throw new IllegalArgumentException("not a proof from the ledger", e);
        }
    }
}
