package jp.todoke.platform.configuration;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Set;

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
            try {
                store(file, random(18).getBytes(StandardCharsets.US_ASCII));
            } catch (FileAlreadyExistsException madeMeanwhile) {
                // another thread or process was first: its secret is the one
            }
            return Files.readString(file).strip();
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

    /** Writes a new file that only its owner may read; whole, or not at all. */
    public static void store(Path file, byte[] content) throws IOException {
        put(file, content, "rw-------", false);
    }

    /** Writes a new file that everybody on the machine may read; whole, or not at all. */
    public static void share(Path file, byte[] content) throws IOException {
        put(file, content, "rw-r--r--", false);
    }

    /** Writes a file that only its owner may read, in place of the one before; whole, or not at all. */
    public static void replace(Path file, byte[] content) throws IOException {
        put(file, content, "rw-------", true);
    }

    /** A portal that is killed, or loses its power, while it writes must not find an empty file at its next start. */
    private static void put(Path file, byte[] content, String rights, boolean over) throws IOException {
        Path fresh = file.resolveSibling(".new-" + random(9));
        FileAttribute<?>[] attributes = posix()
                ? new FileAttribute<?>[] {PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString(rights))}
                : new FileAttribute<?>[0];
        try {
            try (FileChannel channel = FileChannel.open(
                    fresh, Set.of(StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE), attributes)) {
                ByteBuffer bytes = ByteBuffer.wrap(content);
                while (bytes.hasRemaining()) {
                    channel.write(bytes);
                }
                channel.force(true);
            }
            if (over) {
                Files.move(fresh, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
            } else {
                putInPlace(fresh, file);
            }
        } finally {
            Files.deleteIfExists(fresh);
        }
        if (posix()) {
            // The new name is as durable as the content only once the folder is on the disk too.
            try (FileChannel folder = FileChannel.open(file.toAbsolutePath().getParent(), StandardOpenOption.READ)) {
                folder.force(true);
            }
        }
    }

    /** A link fails where the name is taken, in one step; an atomic move would silently replace another's key. */
    private static void putInPlace(Path fresh, Path file) throws IOException {
        try {
            Files.createLink(file, fresh);
        } catch (UnsupportedOperationException e) {
            Files.move(fresh, file);
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
