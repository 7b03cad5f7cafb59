package jp.todoke.filing.domain;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.Objects;
import jp.todoke.filing.ContentJson;
import jp.todoke.filing.FilingContent;

/**
 * A complete, invented filing without a single finding: the ground on which the examples of all rules stand, and the example
 * that the API shows. Names, numbers and addresses are made up or are public test vectors.
 */
public final class SampleFiling {
    private static final String JSON = load();
    private static final FilingContent CONTENT = ContentJson.read(JSON);

    private SampleFiling() {}

    public static FilingContent content() {
        return CONTENT;
    }

    /** As a filer would send it. */
    public static String json() {
        return JSON;
    }

    /** The day on which the sample is without a finding. */
    public static Surroundings surroundings() {
        return Surroundings.plain(Instant.parse("2026-11-22T03:00:00Z"));
    }

    private static String load() {
        try (InputStream in = Objects.requireNonNull(
                SampleFiling.class.getResourceAsStream("/jp/todoke/filing/sample-filing.json"))) {
            return new String(in.readAllBytes(), UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
