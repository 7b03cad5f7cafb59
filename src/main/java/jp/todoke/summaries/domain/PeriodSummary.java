package jp.todoke.summaries.domain;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

/**
 * What came in during a period, and which acknowledgements are still outstanding at its printing.
 *
 * @param from first day (JST)
 * @param to last day (JST), itself included
 * @param byKind filings of each exchange by kind of filing
 * @param byDecision filings of each exchange by the authority's decision
 * @param outstanding acknowledgements not yet given, in the order to print
 */
public record PeriodSummary(
        LocalDate from,
        LocalDate to,
        CountTable byKind,
        CountTable byDecision,
        List<Outstanding> outstanding,
        Exported exported)
        implements PrintableDocument {

    public PeriodSummary {
        outstanding = List.copyOf(outstanding);
        if (to.isBefore(from)) {
            throw new IllegalArgumentException("a period ends on or after the day it begins");
        }
    }

    @Override
    public Instant moment() {
        return exported.at();
    }
}
