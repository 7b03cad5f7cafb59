package jp.todoke.filing.api;

import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import jp.todoke.filing.domain.EarlierContent.Piece;
import jp.todoke.platform.api.Described;
import jp.todoke.platform.gate.Refusal;
import org.jspecify.annotations.Nullable;

/** How a draft begins with what an earlier filing says. */
public record BeginningBody(
        @Described(
                value =
                        "CORRECTION: the whole content. SUPPLEMENT: the circumstances, with PARTIES among the pieces the parties"
                                + " and wallets too. WITHDRAWAL: only what is withdrawn. COPY: a new filing with the pieces."
                                + " FULL_REPORT, FURTHER_TRANSFER: what an urgent report (PTR) grows into",
                codes = As.class,
                required = true)
        @Nullable
        String as,

        @Described(
                "For COPY and SUPPLEMENT: HEADER, PARTIES, WALLETS, LIST_ENTRIES, TRANSACTIONS, NARRATIVE. Missing: all"
                        + " for a copy, none for a supplement")
        @Nullable
        List<String> pieces) {

    /** As what. */
    public enum As {
        CORRECTION,
        SUPPLEMENT,
        WITHDRAWAL,
        COPY,
        FULL_REPORT,
        FURTHER_TRANSFER
    }

    As kind() {
        try {
            return As.valueOf(Objects.requireNonNullElse(as, ""));
        } catch (IllegalArgumentException e) {
            throw new Refusal(Refusal.Kind.MALFORMED, "platform.refusal.jsonValue", "/as");
        }
    }

    /** What is to be copied; refuses a word that is no piece. */
    Set<Piece> chosen() {
        return pieces == null ? EnumSet.allOf(Piece.class) : pieces(pieces);
    }

    boolean withParties() {
        return pieces != null && pieces(pieces).contains(Piece.PARTIES);
    }

    private static Set<Piece> pieces(List<String> words) {
        Set<Piece> pieces = EnumSet.noneOf(Piece.class);
        for (String word : words) {
            try {
                pieces.add(Piece.valueOf(word));
            } catch (IllegalArgumentException | NullPointerException e) {
                throw new Refusal(Refusal.Kind.MALFORMED, "platform.refusal.jsonValue", "/pieces");
            }
        }
        return pieces;
    }
}
