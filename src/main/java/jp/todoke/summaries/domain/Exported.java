package jp.todoke.summaries.domain;

import java.time.Instant;

/**
 * Who had the document printed, and when.
 *
 * @param by name of the person or machine client
 */
public record Exported(String by, Instant at) {}
