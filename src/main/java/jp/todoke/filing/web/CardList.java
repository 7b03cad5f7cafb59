package jp.todoke.filing.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The cards of one list as the page draws them. Only a card that stands open has fields, and the page binds to nothing
 * else: a closed one is a line of text, however many there are.
 *
 * @param name {@code parties}, {@code wallets} or {@code transactions}
 * @param total how many the filing has
 * @param found how many hold the words they are filtered by
 * @param from how many of those stand before this page
 * @param stretches what is on this page, in order
 */
public record CardList(String name, int total, int found, int from, List<Stretch> stretches) {
    /** So many cards are on a page. */
    static final int PAGE = 20;

    public CardList {
        stretches = List.copyOf(stretches);
    }

    /** Closed cards in a row, then the open card behind them where there is one. */
    public record Stretch(List<Card> closed, @Nullable Card open) {
        public Stretch {
            closed = List.copyOf(closed);
        }

        /** What the fields of the open card are bound to. */
        public @Nullable Map<String, @Nullable Object> node() {
            return open == null ? null : open.node();
        }

        /** Where the open card stands; empty where there is none. */
        public String at() {
            return open == null ? "" : open.at();
        }
    }

    /**
     * A card.
     *
     * @param title what tells it from others, in few words
     * @param first whether none stands before it in its list
     * @param last whether none stands behind it
     */
    public record Card(
            String at,
            String ref,
            String title,
            boolean first,
            boolean last,
            boolean open,
            Map<String, @Nullable Object> node) {}

    static List<Stretch> stretches(List<Card> cards) {
        List<Stretch> stretches = new ArrayList<>();
        List<Card> closed = new ArrayList<>();
        for (Card card : cards) {
            if (card.open()) {
                stretches.add(new Stretch(closed, card));
                closed = new ArrayList<>();
            } else {
                closed.add(card);
            }
        }
        if (!closed.isEmpty()) {
            stretches.add(new Stretch(closed, null));
        }
        return stretches;
    }

    /** Whether there are so many that they are filtered and paged. */
    public boolean isPaged() {
        return total > PAGE;
    }

    public boolean isFiltered() {
        return found < total;
    }

    public int first() {
        return Math.min(from + 1, found);
    }

    public int last() {
        return Math.min(from + PAGE, found);
    }

    public boolean hasPrevious() {
        return from > 0;
    }

    public boolean hasNext() {
        return from + PAGE < found;
    }
}
