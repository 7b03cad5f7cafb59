package jp.todoke.platform.configuration;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.Base64;

/** Secrets the portal makes for itself at its first start and keeps under its home, readable by its owner only. */
public final class Secrets {
    private static final SecureRandom RANDOM = new SecureRandom();

    private Secrets() {}

    /** The folder {@code keys} of the portal's home, made where missing. */
    public static Path folder() {
        return privateFolder(Settings.home().resolve("keys"));
    }

    /** The secret of this name; made up (144 bits, base64url) and stored where it does not exist. */
    public static String named(String name) {
        Path file = folder().resolve(name);
        try {
            if (Files.exists(file)) {
                return Files.readString(file).strip();
            }
            String secret = random(18);
            store(file, secret.getBytes(StandardCharsets.US_ASCII));
            return secret;
        } catch (IOException e) {
            throw new UncheckedIOException("secret " + name + " cannot be kept in " + file.getParent(), e);
        }
    }

    /** Random text of the given number of bytes, base64url without padding. */
    public static String random(int bytes) {
        byte[] raw = new byte[bytes];
        RANDOM.nextBytes(raw);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(raw);
    }

    /** Writes a new file that only its owner may read. */
    public static void store(Path file, byte[] content) throws IOException {
        if (posix()) {
            Files.createFile(file, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
            Files.write(file, content, StandardOpenOption.WRITE);
        } else {
            Files.write(file, content, StandardOpenOption.CREATE_NEW);
        }
    }

    /** Makes a folder that only its owner may enter. */
    public static Path privateFolder(Path folder) {
        try {
            if (Files.isDirectory(folder)) {
                return folder;
            }
            Files.createDirectories(folder.getParent());
            return posix()
                    ? Files.createDirectory(
                            folder, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")))
                    : Files.createDirectory(folder);
        } catch (IOException e) {
            throw new UncheckedIOException(folder + " cannot be made", e);
        }
    }

    private static boolean posix() {
        return FileSystems.getDefault().supportedFileAttributeViews().contains("posix");
    }
}
