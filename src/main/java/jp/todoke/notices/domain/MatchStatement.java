package jp.todoke.notices.domain;

import java.io.Serializable;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * One subject that an exchange found to be, or possibly to be, a designated person.
 *
 * @param designation id of the designation, for example {@code MOF-RU-PERSONS-38}
 * @param kind confirmed, possible, or a transfer made in the past
 * @param subjectReference the exchange's own reference of its customer or address; never a name, at most 64 characters
 * @param amount of the assets frozen or transferred, at most 20 digits before and 18 behind the point
 * @param asset what the amount counts: a ticker such as {@code JPY} or {@code BTC}
 * @param noBalance there was nothing to freeze
 * @param frozenAt when the assets were frozen
 * @param transferredAt when the past transfer was made
 * @param mofReportedOn when it was reported to the Ministry of Finance, a civil date in Japan
 */
public record MatchStatement(
        @Nullable String designation,
        @Nullable MatchKind kind,
        @Nullable String subjectReference,
        @Nullable BigDecimal amount,
        @Nullable String asset,
        boolean noBalance,
        @Nullable Instant frozenAt,
        @Nullable Instant transferredAt,
        @Nullable LocalDate mofReportedOn,
        @Nullable String note)
        implements Serializable {}
