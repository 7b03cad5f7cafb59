package jp.todoke.filing;

import java.io.Serializable;
import java.time.Instant;

/** A filing that was received lately, without anything of its content. */
public record LatestReceipt(String receiptNo, Instant receivedAt) implements Serializable {}
