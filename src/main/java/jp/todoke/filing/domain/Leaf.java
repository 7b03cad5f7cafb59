package jp.todoke.filing.domain;

import jp.todoke.filing.Shape;

/**
 * One text of a content.
 *
 * @param pointer JSON Pointer to it
 * @param field the field it stands in
 * @param text as it was said, never empty unless it is an item of a list
 * @param plain whether it holds nothing but printable ASCII: most texts of a content are codes, dates and numbers, of which
 *     the rules on characters need not ask anything more
 */
record Leaf(String pointer, Shape.Field field, String text, boolean plain) {
    static Leaf of(String pointer, Shape.Field field, String text) {
        return new Leaf(pointer, field, text, isPlain(text));
    }

    private static boolean isPlain(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (text.charAt(i) < ' ' || text.charAt(i) > '~') {
                return false;
            }
        }
        return true;
    }
}
