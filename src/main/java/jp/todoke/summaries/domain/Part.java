package jp.todoke.summaries.domain;

import java.util.List;

/**
 * A part of a section with a heading of its own, such as one of several parties. Parts do not hold parts.
 *
 * @param title heading, in the language of the document
 */
public record Part(String title, List<Block> blocks) implements Block {

    public Part {
        blocks = List.copyOf(blocks);
        if (blocks.stream().anyMatch(Part.class::isInstance)) {
            throw new IllegalArgumentException("a part holds no parts: headings end at the third level");
        }
    }

    public static Part of(String title, Block... blocks) {
        return new Part(title, List.of(blocks));
    }
}
