package jp.todoke.triage;

import java.io.Serializable;
import jp.todoke.exchanges.ExchangeId;
import org.jspecify.annotations.Nullable;

/**
 * How many filings of one exchange and kind, received in a period, stand so.
 *
 * @param reportCode kind of report, code list {@code REPORT_CODE}
 * @param outcome the decision that counts; {@code null} where there is none yet
 */
public record PeriodRow(
        ExchangeId exchange,
        String reportCode,
        CaseState state,
        @Nullable Outcome outcome,
        long filings) implements Serializable {}
