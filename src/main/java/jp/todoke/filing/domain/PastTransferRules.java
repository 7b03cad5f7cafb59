package jp.todoke.filing.domain;

import static jp.todoke.filing.domain.Example.sample;
import static jp.todoke.filing.domain.Example.set;
import static jp.todoke.filing.domain.Rule.fatal;
import static jp.todoke.filing.domain.Rule.warning;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import jp.todoke.filing.FilingContent;

/**
 * Rules on the urgent report of a transfer to a designated person that was found afterwards (request of the Financial
 * Services Agency and the Ministry of Finance of 14 March 2022: report promptly).
 */
final class PastTransferRules {
    private static final String CODE = "PTR";
    private static final Duration CLOCKS_DIFFER_BY = Duration.ofMinutes(5);

    static final Rule H31 = fatal("H31")
            .says(
                    "過去の移転を見つけた日時は、未来でない日時にしてください。",
                    "The time when the past transfer was found must not lie in the future.")
            .bad(set("/foundAt", "2026-11-22T12:06:00+09:00"))
            .good(set("/foundAt", "2026-11-22T11:00:00+09:00"))
            .looks((look, out) -> out.when(
                    Reads.instant(look.content().foundAt())
                            .filter(at -> at.isAfter(look.surroundings().now().plus(CLOCKS_DIFFER_BY)))
                            .isPresent(),
                    "/foundAt"));

    static final Rule H32 = warning("H32")
            .says(
                    "制裁対象者への過去の移転の届出です。見つけた日時を記入してください。",
                    "This reports a past transfer to a designated person. Please say when it was found.")
            .bad(pastTransfer())
            .good(pastTransfer().and("/foundAt", "2026-11-22T11:00:00+09:00"))
            .looks((look, out) ->
                    out.when(isOne(look.content()) && Reads.blank(look.content().foundAt()), "/foundAt"));

    static final List<Rule> ALL = List.of(H31, H32);

    private PastTransferRules() {}

    /** Whether the content is such a report. */
    static boolean isOne(FilingContent content) {
        return CODE.equals(content.reportCode());
    }

    private static Example pastTransfer() {
        return sample().and("/reportCode", CODE)
                .and("/listEntries/-", Map.of("list", "見本リスト", "reference", "1", "name", "架空の対象者"));
    }
}
