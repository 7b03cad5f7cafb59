package jp.todoke.platform.configuration;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

class KeptSecretsTest {
    @Test
    @DisabledOnOs(OS.WINDOWS)
    void aSecretIsItsOwnersAndAPublicKeyEverybodys(@TempDir Path folder) throws IOException {
        Secrets.store(folder.resolve("a.key"), "secret".getBytes(US_ASCII));
        Secrets.share(folder.resolve("a.pub"), "public".getBytes(US_ASCII));
        assertThat(folder.resolve("a.key")).hasContent("secret");
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(folder.resolve("a.key"))))
                .isEqualTo("rw-------");
        assertThat(folder.resolve("a.pub")).hasContent("public");
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(folder.resolve("a.pub"))))
                .startsWith("rw-r");
    }

    @Test
    void whatIsThereIsNeverWrittenOverAndNothingElseIsLeft(@TempDir Path folder) throws IOException {
        Path file = folder.resolve("a.key");
        Secrets.store(file, "first".getBytes(US_ASCII));
        assertThatThrownBy(() -> Secrets.store(file, "second".getBytes(US_ASCII)))
                .isInstanceOf(FileAlreadyExistsException.class);
        assertThat(file).hasContent("first");
        try (Stream<Path> files = Files.list(folder)) {
            assertThat(files).containsExactly(file);
        }
    }

    @Test
    void whatMayChangeIsReplacedWhole(@TempDir Path folder) throws IOException {
        Path file = folder.resolve("head.json");
        Secrets.replace(file, "first".getBytes(US_ASCII));
        Secrets.replace(file, "second".getBytes(US_ASCII));
        assertThat(file).hasContent("second");
        try (Stream<Path> files = Files.list(folder)) {
            assertThat(files).containsExactly(file);
        }
    }

    /** Of several that make the same key at once one wins; who lost knows it and reads the winner's. */
    @Test
    void ofManyThatWriteAtOnceOneIsKept(@TempDir Path folder) throws Exception {
        Path file = folder.resolve("a.key");
        CyclicBarrier together = new CyclicBarrier(8);
        List<Callable<Optional<String>>> writers = IntStream.range(0, 8)
                .mapToObj(number -> (Callable<Optional<String>>) () -> {
                    together.await();
                    try {
                        Secrets.store(file, ("secret " + number).getBytes(US_ASCII));
                        return Optional.of("secret " + number);
                    } catch (FileAlreadyExistsException late) {
                        return Optional.empty();
                    }
                })
                .toList();
        ExecutorService threads = Executors.newFixedThreadPool(8);
        try {
            List<String> kept = new ArrayList<>();
            for (Future<Optional<String>> writer : threads.invokeAll(writers)) {
                writer.get().ifPresent(kept::add);
            }
            assertThat(kept).hasSize(1);
            assertThat(file).hasContent(kept.get(0));
        } finally {
            threads.shutdown();
        }
    }
}
