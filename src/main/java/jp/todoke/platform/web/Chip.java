package jp.todoke.platform.web;

/**
 * A filter in force.
 *
 * @param name what is filtered, in words
 * @param value by what, in words
 * @param without address of the same page without it
 */
public record Chip(String name, String value, String without) {}
