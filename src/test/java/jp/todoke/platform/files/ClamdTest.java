package jp.todoke.platform.files;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

class ClamdTest {
    /** Where Debian's clamav-daemon listens; the second half of the tests runs only beside a real one. */
    private static final Path REAL = Path.of("/var/run/clamav/clamd.ctl");

    @Test
    void aCleanFileIsClean() throws IOException {
        try (SmallClamd clamd = SmallClamd.start()) {
            assertThat(Clamd.at("127.0.0.1:" + clamd.port()).check(new byte[700_000]))
                    .isEqualTo(new Clamd.Verdict(true, "OK"));
        }
    }

    @Test
    void malwareIsNamed() throws IOException {
        try (SmallClamd clamd = SmallClamd.start()) {
            Clamd.Verdict verdict = Clamd.at("127.0.0.1:" + clamd.port()).check(SmallClamd.EICAR.getBytes(UTF_8));
            assertThat(verdict.clean()).isFalse();
            assertThat(verdict.said()).isEqualTo("Eicar-Test-Signature FOUND");
        }
    }

    @Test
    void aDaemonThatIsAwayIsAFailureAndNeverClean() {
        SmallClamd gone = SmallClamd.start();
        gone.close();
        Clamd clamd = Clamd.at("127.0.0.1:" + gone.port());
        assertThatThrownBy(() -> clamd.check(new byte[10])).isInstanceOf(IOException.class);
        assertThatThrownBy(clamd::ping).isInstanceOf(IOException.class);
        assertThatThrownBy(() -> Clamd.at("no-such-host.invalid:3310").ping()).isInstanceOf(IOException.class);
    }

    @Test
    void aPlaceThatIsNoneIsSaidAtOnce() {
        assertThatThrownBy(() -> Clamd.at("somewhere")).hasMessageContaining("TODOKE_CLAMD");
    }

    @Test
    void theRealDaemonFindsTheTestFileThroughItsSocket() throws IOException {
        assumeTrue(Files.exists(REAL), "no clamd at " + REAL);
        Clamd clamd = Clamd.at("unix:" + REAL);
        clamd.ping();
        assertThat(clamd.check("hello".getBytes(UTF_8)).clean()).isTrue();
        Clamd.Verdict verdict = clamd.check(SmallClamd.EICAR.getBytes(UTF_8));
        assertThat(verdict.clean()).isFalse();
        assertThat(verdict.said()).containsIgnoringCase("eicar").endsWith("FOUND");
    }
}
