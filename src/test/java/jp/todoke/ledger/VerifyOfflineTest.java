package jp.todoke.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.TreeMap;
import jp.todoke.ledger.domain.Hash;
import jp.todoke.ledger.domain.LedgerCopy;
import jp.todoke.ledger.domain.LedgerEvent;
import jp.todoke.ledger.domain.LedgerSource;
import jp.todoke.ledger.domain.MerkleTree;
import jp.todoke.ledger.domain.Nodes;
import jp.todoke.ledger.domain.SealedBatch;
import jp.todoke.ledger.domain.Sealing;
import jp.todoke.ledger.domain.SigningKey;
import jp.todoke.ledger.domain.VerificationKeys;
import jp.todoke.platform.json.Json;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class VerifyOfflineTest {

    private static final Instant NOW = Instant.parse("2026-11-02T00:00:00Z");

    private final SigningKey key = SigningKey.generate();
    private SealedBatch batch;
    private Path folder;
    private Path copy;
    private Path keyFile;
    private Path placeFile;

    @BeforeEach
    void export(@TempDir Path fresh) throws IOException {
        folder = fresh;
        List<LedgerEvent> events = new ArrayList<>();
        for (long id = 1; id <= 5; id++) {
            events.add(new LedgerEvent(
                    id,
                    NOW,
                    "SubmitFiling",
                    "FILE_STR",
                    "DONE",
                    null,
                    "a@kanto-00901.example",
                    "PERSON",
                    "kanto-00901",
                    "R-" + id,
                    new TreeMap<>(),
                    "WEB",
                    null));
        }
        Nodes none = (level, index) -> {
            throw new IllegalStateException();
        };
        batch = Sealing.seal(null, none, events, key, NOW.plusSeconds(2));
        copy = folder.resolve("ledger.jsonl");
        try (OutputStream out = Files.newOutputStream(copy)) {
            LedgerCopy.write(source(), new VerificationKeys(List.of(key.publicKey())), out);
        }
        keyFile = folder.resolve("ledger.pub");
        Files.writeString(
                keyFile,
                "-----BEGIN PUBLIC KEY-----\n"
                        + Base64.getEncoder().encodeToString(key.publicKey().getEncoded())
                        + "\n-----END PUBLIC KEY-----\n");
        Nodes nodes = (level, index) -> batch.nodes().stream()
                .filter(node -> node.level() == level && node.index() == index)
                .findFirst()
                .orElseThrow()
                .hash();
        List<Hash> proof = MerkleTree.inclusionProof(nodes, 3, 5);
        placeFile = folder.resolve("place.json");
        Files.writeString(placeFile, Json.write(LedgerPlace.of(events.get(3), 3, proof, batch.head())));
    }

    @Test
    void anIntactCopyIsGood() {
        assertThat(run("copy", copy.toString(), keyFile.toString()))
                .startsWith("0 INTACT")
                .contains("5 events under 1 heads", key.id());
    }

    @Test
    void aCopyAgainstItsOwnKeysSaysThatThisProvesLittle() {
        assertThat(run("copy", copy.toString())).startsWith("0 INTACT").contains("came with the copy");
    }

    @Test
    void aTamperedCopyNamesItsFirstBadEvent() throws IOException {
        Files.writeString(copy, Files.readString(copy).replace("R-3", "R-9"));
        assertThat(run("copy", copy.toString(), keyFile.toString()))
                .startsWith("1 NOT INTACT")
                .contains("The event 3 at leaf 2 is not the event that was sealed");
    }

    @Test
    void theirOwnKeyDoesNotConvinceWhoHoldsAnother() throws IOException {
        Files.writeString(
                keyFile,
                Base64.getEncoder()
                        .encodeToString(SigningKey.generate().publicKey().getEncoded()));
        assertThat(run("copy", copy.toString(), keyFile.toString()))
                .startsWith("1 NOT INTACT")
                .contains("key that is not trusted");
    }

    @Test
    void aPlaceIsProvedAndAForgedOneIsNot() throws IOException {
        assertThat(run("place", placeFile.toString(), keyFile.toString()))
                .startsWith("0 PROVED")
                .contains("R-4");
        Files.writeString(placeFile, Files.readString(placeFile).replace("R-4", "R-5"));
        assertThat(run("place", placeFile.toString(), keyFile.toString())).startsWith("1 NOT PROVED");
    }

    @Test
    void whatCannotBeJudgedSaysWhy() throws IOException {
        Path other = Files.writeString(folder.resolve("other.txt"), "届出");
        assertThat(run("copy", other.toString(), keyFile.toString())).startsWith("2 Cannot be judged: Line 1");
        assertThat(run("place", other.toString(), keyFile.toString())).startsWith("2 Cannot be judged");
        assertThat(run("copy", copy.toString(), other.toString())).startsWith("2 ");
        assertThat(run("copy", folder.resolve("nothing").toString())).startsWith("2 Cannot be read");
        assertThat(run("place", placeFile.toString())).startsWith("2 Name the public key");
        assertThat(run()).startsWith("2 Usage");
        assertThat(run("move", copy.toString())).startsWith("2 Neither");
    }

    private static String run(String... arguments) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        int code = VerifyOffline.run(List.of(arguments), new PrintStream(out, true, StandardCharsets.UTF_8));
        return code + " " + out.toString(StandardCharsets.UTF_8);
    }

    private LedgerSource source() {
        return new LedgerSource() {
            private @Nullable SealedBatch next = batch;

            @Override
            public @Nullable SealedBatch next() {
                SealedBatch now = next;
                next = null;
                return now;
            }

            @Override
            public Remainder remainder() {
                return new Remainder(List.of(), List.of(), 0);
            }
        };
    }
}
