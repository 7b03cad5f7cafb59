package jp.todoke.platform.files;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import jp.todoke.platform.configuration.Secrets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class VaultTest {
    private static final byte[] PIECE = "取引の明細".getBytes(UTF_8);

    private final Path folder;
    private final Vault vault;

    VaultTest(@TempDir Path folder) {
        this.folder = folder;
        this.vault = new Vault(folder);
    }

    @Test
    void whatIsSealedOpensAgainAndShowsNothing() {
        Vault.SealedKey key = vault.newKey("kanto-00901/1/15");
        byte[] sealed = vault.seal(key, "kanto-00901/1/15", 0, PIECE);
        assertThat(vault.open(key, "kanto-00901/1/15", 0, sealed)).isEqualTo(PIECE);
        assertThat(new String(sealed, UTF_8)).doesNotContain("取引");
    }

    @Test
    void theSamePieceIsNeverSealedToTheSameBytes() {
        Vault.SealedKey key = vault.newKey("a");
        assertThat(vault.seal(key, "a", 0, PIECE)).isNotEqualTo(vault.seal(key, "a", 0, PIECE));
    }

    @Test
    void aChangedByteIsFound() {
        Vault.SealedKey key = vault.newKey("a");
        byte[] sealed = vault.seal(key, "a", 0, PIECE);
        for (int i = 0; i < sealed.length; i++) {
            byte[] changed = sealed.clone();
            changed[i] ^= 1;
            assertThatThrownBy(() -> vault.open(key, "a", 0, changed)).isInstanceOf(Vault.CannotOpen.class);
        }
        assertThatThrownBy(() -> vault.open(key, "a", 0, new byte[5])).isInstanceOf(Vault.CannotOpen.class);
    }

    @Test
    void aPieceInAnotherPlaceOrFileIsFound() {
        Vault.SealedKey key = vault.newKey("a");
        byte[] sealed = vault.seal(key, "a", 0, PIECE);
        assertThatThrownBy(() -> vault.open(key, "a", 1, sealed)).isInstanceOf(Vault.CannotOpen.class);
        assertThatThrownBy(() -> vault.open(key, "b", 0, sealed)).isInstanceOf(Vault.CannotOpen.class);
        assertThatThrownBy(() -> vault.open(vault.newKey("a"), "a", 0, sealed)).isInstanceOf(Vault.CannotOpen.class);
    }

    @Test
    void theNewestMasterKeySealsAndOlderOnesStillOpen() throws IOException {
        Vault.SealedKey old = vault.newKey("a");
        byte[] sealed = vault.seal(old, "a", 0, PIECE);
        Secrets.store(folder.resolve("files-0002.key"), Secrets.random(32).getBytes(US_ASCII));
        assertThat(old.master()).isEqualTo("0001");
        assertThat(vault.newKey("b").master()).isEqualTo("0002");
        assertThat(vault.open(old, "a", 0, sealed)).isEqualTo(PIECE);
    }

    @Test
    void aMissingMasterKeyIsNamed() throws IOException {
        Vault.SealedKey key = vault.newKey("a");
        byte[] sealed = vault.seal(key, "a", 0, PIECE);
        Files.delete(folder.resolve("files-0001.key"));
        assertThatThrownBy(() -> vault.open(key, "a", 0, sealed))
                .isInstanceOf(Vault.CannotOpen.class)
                .hasMessageContaining("files-0001.key");
    }
}
