package jp.todoke.ledger.domain;

import org.jspecify.annotations.Nullable;

/** A row of the auditor's table: an event, and its place in the tree where it has been sealed. */
public record LedgerRow(LedgerEvent event, @Nullable Long leafIndex) {}
