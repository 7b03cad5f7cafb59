package jp.todoke.filing;

/**
 * A filing as it was received.
 *
 * @param state ACCEPTED or what followed it
 * @param filingKind code of {@code FILING_KIND}
 */
public record ReceivedFiling(Receipt receipt, FilingState state, String filingKind, FilingContent content) {}
