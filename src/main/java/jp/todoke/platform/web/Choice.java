package jp.todoke.platform.web;

/** One choice of a filter on a page. */
public record Choice(String value, String label, boolean chosen) {}
