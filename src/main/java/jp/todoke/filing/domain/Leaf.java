package jp.todoke.filing.domain;

import jp.todoke.filing.Shape;

/**
 * One text of a content.
 *
 * @param pointer JSON Pointer to it
 * @param field the field it stands in
 * @param text as it was said, never empty unless it is an item of a list
 */
record Leaf(String pointer, Shape.Field field, String text) {}
