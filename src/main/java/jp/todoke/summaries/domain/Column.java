package jp.todoke.summaries.domain;

/**
 * A column of a table.
 *
 * @param share how wide, in proportion to the shares of the other columns; at least 1
 */
public record Column(String title, Kind kind, int share) {

    /** How the cells of a column are set. */
    public enum Kind {
        /** words, from the left */
        TEXT,
        /** figures and amounts, from the right, digits below digits */
        FIGURE,
        /** hashes and addresses, fixed pitch, with a mark where they go on in the next line */
        CODE
    }

    public Column {
        if (share < 1) {
            throw new IllegalArgumentException("share of column must be at least 1");
        }
    }

    public static Column text(String title, int share) {
        return new Column(title, Kind.TEXT, share);
    }

    public static Column figure(String title, int share) {
        return new Column(title, Kind.FIGURE, share);
    }

    public static Column code(String title, int share) {
        return new Column(title, Kind.CODE, share);
    }
}
