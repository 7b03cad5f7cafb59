package jp.todoke.summaries.domain;

import java.time.Instant;

/** A note that an official wrote on a case. */
public record CaseNote(Instant at, String author, String text) {}
