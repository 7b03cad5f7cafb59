package jp.todoke.notices;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import jp.todoke.notices.domain.MatchStatement;
import jp.todoke.notices.persistence.Acknowledgements;
import jp.todoke.notices.persistence.Notices;
import jp.todoke.platform.gate.CurrentCaller;
import org.jspecify.annotations.Nullable;

/**
 * What the caller's exchange said of its matches, as other modules ask it from inside their own use cases: the caller's
 * transaction is running and its permission was asked.
 */
@ApplicationScoped
public class AnsweredMatches {
    @Inject
    Notices notices;

    @Inject
    Acknowledgements acknowledgements;

    @Inject
    CurrentCaller caller;

    /**
     * One match as it was answered.
     *
     * @param subjectReference the exchange's own reference of its customer or address
     * @param amount frozen, in units of the asset
     */
    public record Answered(
            String subjectReference,
            @Nullable BigDecimal amount,
            @Nullable String asset,
            boolean noBalance,
            @Nullable Instant frozenAt,
            @Nullable LocalDate mofReportedOn) {
        static Answered of(MatchStatement match) {
            return new Answered(
                    Objects.requireNonNullElse(match.subjectReference(), ""),
                    match.amount(),
                    match.asset(),
                    match.noBalance(),
                    match.frozenAt(),
                    match.mofReportedOn());
        }
    }

    /**
     * The match at this place of the answer that counts.
     *
     * @param notice its number
     * @param position from 0
     * @return empty where there is none, or where it is with another designation
     */
    public Optional<Answered> own(String notice, String designation, int position) {
        String exchange = caller.get().exchange();
        if (exchange == null) {
            return Optional.empty();
        }
        return NoticeId.parse(notice)
                .flatMap(notices::find)
                .flatMap(found -> acknowledgements.find(found, exchange))
                .flatMap(acknowledgements::current)
                .map(attested -> attested.content().matches())
                .map(List::stream)
                .orElseGet(Stream::empty)
                .skip(position)
                .findFirst()
                .filter(match -> designation.equals(match.designation()))
                .map(Answered::of);
    }
}
