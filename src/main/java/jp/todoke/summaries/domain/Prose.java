package jp.todoke.summaries.domain;

/**
 * Running text, such as the narrative; its line breaks and leading spaces are kept.
 *
 * @param text as it was written, never altered
 */
public record Prose(String text) implements Block {}
