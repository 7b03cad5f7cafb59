package jp.todoke.summaries.domain;

import java.util.List;

/**
 * A chapter of a document, with a heading and a bookmark. Without blocks it says that nothing is entered.
 *
 * @param title heading, in the language of the document
 */
public record Section(String title, List<Block> blocks) {

    public Section {
        blocks = List.copyOf(blocks);
    }

    public static Section of(String title, Block... blocks) {
        return new Section(title, List.of(blocks));
    }
}
