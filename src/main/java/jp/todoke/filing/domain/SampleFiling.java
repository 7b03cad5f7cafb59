package jp.todoke.filing.domain;

import java.time.Instant;
import jp.todoke.filing.ContentJson;
import jp.todoke.filing.FilingContent;
import jp.todoke.platform.text.TextFile;

/**
 * A complete, invented filing without a single finding: the ground on which the examples of all rules stand, and the example
 * that the API shows. Names, numbers and addresses are made up or are public test vectors.
 */
public final class SampleFiling {
    private static final String JSON = TextFile.read(SampleFiling.class, "/jp/todoke/filing/sample-filing.json");
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
}
