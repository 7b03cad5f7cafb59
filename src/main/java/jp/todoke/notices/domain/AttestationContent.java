package jp.todoke.notices.domain;

import java.io.Serializable;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import jp.todoke.notices.AckResult;
import org.jspecify.annotations.Nullable;

/**
 * What an exchange attests in one version of its acknowledgement, as it came from form or API; the rules judge it.
 *
 * @param edition the edition it screened against, for example {@code MOF-2022-03-08}
 * @param screenedAt when the screening was finished
 * @param followUpOn until when a possible match is checked, a civil date in Japan
 * @param lateReason why it comes after the due time
 * @param ownReportsConsidered whether "no match" is meant so, although own filings name an entry of the notice (rule S07)
 */
public record AttestationContent(
        @Nullable String edition,
        @Nullable AckResult result,
        @Nullable Instant screenedAt,
        ScopeAnswer customers,
        ScopeAnswer beneficialOwners,
        ScopeAnswer counterparties,
        ScopeAnswer addresses,
        List<MatchStatement> matches,
        @Nullable LocalDate followUpOn,
        @Nullable String lateReason,
        @Nullable String comment,
        boolean ownReportsConsidered)
        implements Serializable {

    public AttestationContent {
        matches = List.copyOf(matches);
    }

    public ScopeAnswer scope(ScreeningScope scope) {
        return switch (scope) {
            case CUSTOMERS -> customers;
            case BENEFICIAL_OWNERS -> beneficialOwners;
            case COUNTERPARTIES -> counterparties;
            case ADDRESSES -> addresses;
        };
    }
}
