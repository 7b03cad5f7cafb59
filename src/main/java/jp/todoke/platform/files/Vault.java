package jp.todoke.platform.files;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.DirectoryStream;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;
import jp.todoke.platform.configuration.Secrets;

/**
 * Seals files piece by piece with AES-256-GCM (NIST SP 800-38D). Every file has a key of its own, which is stored beside it,
 * sealed in turn by a master key from the folder {@code keys} of the portal's home: {@code files-0001.key} and following,
 * 32 bytes in base64, readable by their owner only. The last one seals, all of them open: to change the master key, put the
 * next number beside the old one.
 *
 * <p>A sealed piece is nonce (12 bytes, random), ciphertext and tag (16 bytes). What the piece is about (its file, number and
 * the file's size) is sealed with it, so that pieces can be neither changed nor exchanged nor left out.
 */
public final class Vault {
    private static final SecureRandom RANDOM = new SecureRandom();
    private static final int KEY_LENGTH = 32;
    private static final int NONCE_LENGTH = 12;
    private static final int TAG_BITS = 128;

    private final Path folder;

    /**
     * A file's own key as it is stored.
     *
     * @param master number of the master key that seals it, such as {@code 0001}
     */
    public record SealedKey(String master, byte[] sealed) {}

    /** Something sealed was changed, belongs elsewhere, or its master key is not here. */
    public static final class CannotOpen extends RuntimeException {
        private static final long serialVersionUID = 1L;

        CannotOpen(String message, Throwable cause) {
            super(message, cause);
        }
    }

    public Vault(Path folder) {
        this.folder = folder;
    }

    /** The vault of this portal. */
    public static Vault ofThePortal() {
        return new Vault(Secrets.folder());
    }

    /**
     * A new key for one file.
     *
     * @param about what the key is for; must be the same when it is used
     */
    public SealedKey newKey(String about) {
        byte[] key = new byte[KEY_LENGTH];
        RANDOM.nextBytes(key);
        String master = newestMaster();
        return new SealedKey(master, seal(master(master), about, key));
    }

    /** Seals one piece of a file. */
    public byte[] seal(SealedKey key, String about, long number, byte[] piece) {
        return seal(open(key, about), about + "#" + number, piece);
    }

    /** Opens one piece of a file; refuses a changed one. */
    public byte[] open(SealedKey key, String about, long number, byte[] sealed) {
        return open(open(key, about), about + "#" + number, sealed);
    }

    private byte[] open(SealedKey key, String about) {
        return open(master(key.master()), about, key.sealed());
    }

    private static byte[] seal(byte[] key, String about, byte[] plain) {
        byte[] nonce = new byte[NONCE_LENGTH];
        RANDOM.nextBytes(nonce);
        try {
            byte[] sealed = cipher(Cipher.ENCRYPT_MODE, key, nonce, about).doFinal(plain);
            byte[] all = Arrays.copyOf(nonce, NONCE_LENGTH + sealed.length);
            System.arraycopy(sealed, 0, all, NONCE_LENGTH, sealed.length);
            return all;
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("AES-GCM is part of every JDK", e);
        }
    }

    private static byte[] open(byte[] key, String about, byte[] sealed) {
        try {
            byte[] nonce = Arrays.copyOf(sealed, NONCE_LENGTH);
            return cipher(Cipher.DECRYPT_MODE, key, nonce, about)
                    .doFinal(sealed, NONCE_LENGTH, sealed.length - NONCE_LENGTH);
        } catch (GeneralSecurityException | IllegalArgumentException e) {
            throw new CannotOpen("a stored file was changed, or does not belong where it lies", e);
        }
    }

    private static Cipher cipher(int mode, byte[] key, byte[] nonce, String about) throws GeneralSecurityException {
        Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
        cipher.init(mode, new SecretKeySpec(key, "AES"), new GCMParameterSpec(TAG_BITS, nonce));
        cipher.updateAAD(about.getBytes(UTF_8));
        return cipher;
    }

    private String newestMaster() {
        List<String> numbers = new ArrayList<>();
        try (DirectoryStream<Path> found = Files.newDirectoryStream(folder, "files-*.key")) {
            found.forEach(file -> numbers.add(file.getFileName().toString().replaceAll("^files-|\\.key$", "")));
        } catch (IOException e) {
            throw new UncheckedIOException("the keys of stored files cannot be read from " + folder, e);
        }
        return numbers.stream().max(String::compareTo).orElseGet(this::firstMaster);
    }

    private String firstMaster() {
        try {
            Secrets.store(file("0001"), Secrets.random(KEY_LENGTH).getBytes(US_ASCII));
        } catch (FileAlreadyExistsException madeMeanwhile) {
            // By another thread.
        } catch (IOException e) {
            throw new UncheckedIOException("the key of stored files cannot be kept in " + folder, e);
        }
        return "0001";
    }

    private byte[] master(String number) {
        try {
            return Base64.getUrlDecoder()
                    .decode(Files.readString(file(number), US_ASCII).strip());
        } catch (IOException e) {
            throw new CannotOpen(
                    "files-" + number + ".key is not in the folder keys of TODOKE_HOME: bring it back from the backup",
                    e);
        }
    }

    private Path file(String number) {
        return folder.resolve("files-" + number + ".key");
    }
}
