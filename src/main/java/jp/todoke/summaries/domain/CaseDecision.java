package jp.todoke.summaries.domain;

import java.time.Instant;

/**
 * How a case was decided.
 *
 * @param outcome in words
 * @param reason as it was written; line breaks are kept
 */
public record CaseDecision(String outcome, String reason, String decidedBy, Instant at) {}
