package jp.todoke.access;

import java.io.Serializable;

/**
 * What a session remembers: which account, and at which epoch of it. Everything else is read anew for each request, so
 * that a suspended or changed account takes effect at once.
 */
public record SignedIn(String account, int epoch) implements Serializable {}
