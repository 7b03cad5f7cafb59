package jp.todoke.filing;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A question to whoever knows the answers to notices, asked as {@link DesignationsAsked} is: what did this exchange say of a
 * match when it answered? Where nobody knows, nothing.
 */
public final class AnsweredMatchSought {
    private final String notice;
    private final String designation;
    private final int position;
    private @Nullable Match match;

    /**
     * What was answered.
     *
     * @param subjectReference the exchange's own reference of its customer or address
     * @param amount what was frozen, in units of the asset
     * @param noBalance there was nothing to freeze
     */
    public record Match(
            String subjectReference,
            @Nullable BigDecimal amount,
            @Nullable String asset,
            boolean noBalance,
            @Nullable Instant frozenAt,
            @Nullable LocalDate mofReportedOn) {}

    /**
     * Asks.
     *
     * @param notice its number, for example {@code 2022-03-08}
     * @param designation id of the entry that was matched
     * @param position of the match within the answer, from 0
     */
    public AnsweredMatchSought(String notice, String designation, int position) {
        this.notice = notice;
        this.designation = designation;
        this.position = position;
    }

    public String notice() {
        return notice;
    }

    public String designation() {
        return designation;
    }

    public int position() {
        return position;
    }

    /** Answers. */
    public void found(Match answered) {
        match = answered;
    }

    public Optional<Match> found() {
        return Optional.ofNullable(match);
    }
}
