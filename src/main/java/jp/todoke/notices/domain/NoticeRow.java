package jp.todoke.notices.domain;

import java.io.Serializable;

/**
 * A row of an exchange's table of notices.
 *
 * @param key the notice's number in the database, the tie-breaker of the table's order
 */
public record NoticeRow(long key, NoticeSummary notice, OwnAnswer own) implements Serializable {}
