package jp.todoke.filing.web;

import java.io.Serializable;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import jp.todoke.filing.ContentTree;
import jp.todoke.filing.FilingContent;
import jp.todoke.filing.Shape;
import org.jspecify.annotations.Nullable;

/**
 * The content being written on a page: the tree to which the fields are bound. Its parts are added and taken by
 * {@link DraftParts}.
 */
class DraftTree implements Serializable {
    private static final long serialVersionUID = 1L;

    /** In a part's map: whether its card stands open on the page. Never part of the content. */
    private static final String OPEN = "#open";

    /** So many cards stand open from the beginning; of more only the heads are shown. */
    private static final int OPEN_AT_FIRST = 4;

    /** What is confirmed by a tick; without the tick nothing is said. */
    private static final Set<String> CONFIRMATIONS = Set.of("tippingOffConfirmed", "noMyNumber");

    // LinkedHashMap and ArrayList throughout, which are serialisable.
    private final LinkedHashMap<String, @Nullable Object> root;

    private DraftTree(Map<String, @Nullable Object> tree) {
        root = new LinkedHashMap<>(tree);
    }

    static DraftTree of(FilingContent content) {
        DraftTree tree = new DraftTree(ContentTree.full(content));
        Branches.prepare(Shape.ofContent(), tree.root);
        int cards = Places.CARDS.keySet().stream()
                .mapToInt(name -> tree.list("/" + name).size())
                .sum();
        if (cards <= OPEN_AT_FIRST) {
            Places.CARDS.keySet().forEach(name -> tree.parts("/" + name).forEach(part -> part.put(OPEN, true)));
        }
        return tree;
    }

    Map<String, @Nullable Object> root() {
        return root;
    }

    /** What the fields say now. Empty fields say nothing; rows stay in their place, so that findings lead to them. */
    FilingContent content() {
        CONFIRMATIONS.forEach(name -> root.replace(name, false, null));
        @SuppressWarnings("unchecked")
        Map<String, @Nullable Object> clean =
                (Map<String, @Nullable Object>) Objects.requireNonNull(Branches.clean(root));
        return ContentTree.read(clean).content();
    }

    /** Pointers of all cards. */
    private Stream<String> cards() {
        return Places.CARDS.keySet().stream()
                .flatMap(name -> IntStream.range(0, list("/" + name).size()).mapToObj(i -> "/" + name + "/" + i));
    }

    /** Opens these cards, and closes all others. */
    void openOnly(Collection<String> pointers) {
        cards().forEach(this::close);
        pointers.forEach(this::open);
    }

    /** Opens the cards whose parts, told by their references, stand open there. */
    void openAsIn(DraftTree before) {
        List<@Nullable Object> references = before.cards()
                .filter(before::isOpen)
                .map(pointer -> before.at(pointer + "/ref"))
                .collect(Collectors.toList());
        openOnly(cards().filter(pointer -> references.contains(at(pointer + "/ref")))
                .toList());
    }

    /** Whether the card in which this place lies stands open. */
    boolean isOpen(String pointer) {
        return at(Places.card(pointer)) instanceof Map<?, ?> part && Boolean.TRUE.equals(part.get(OPEN));
    }

    /** Opens the card in which this place lies. */
    void open(String pointer) {
        String card = Places.card(pointer);
        if (!card.isEmpty() && at(card) != null) {
            part(card).put(OPEN, true);
        }
    }

    void close(String pointer) {
        if (isOpen(pointer)) {
            part(Places.card(pointer)).remove(OPEN);
        }
    }

    /** What stands at a place: a text, flag, map or list; null where nothing does. */
    @Nullable
    Object at(String pointer) {
        Object at = root;
        for (String step : Places.steps(pointer)) {
            if (at instanceof Map<?, ?> map) {
                at = map.get(step);
            } else if (at instanceof List<?> list && Places.isIndex(step) && Integer.parseInt(step) < list.size()) {
                at = list.get(Integer.parseInt(step));
            } else {
                return null;
            }
        }
        return at;
    }

    /** Says something else at a place: a field of a part, or a text of a list. */
    void say(String pointer, @Nullable Object value) {
        String holder = Places.parent(pointer);
        if (at(holder) instanceof Map<?, ?>) {
            part(holder).put(Places.name(pointer), value);
        } else if (at(holder) instanceof List<?>) {
            list(holder).set(Places.index(pointer), value == null ? "" : value);
        }
    }

    /** Empties a text, without a trace of it in this tree. */
    void wipe(String pointer) {
        say(pointer, null);
    }

    /** Whether nothing is said at this place. */
    boolean isBlank(String pointer) {
        return Branches.isBlank(at(pointer));
    }

    /**
     * Whether a finding here speaks of something still to be said, and of no mistake: nothing is said, a tick is not set, or
     * a transaction, or the parties together, lack something.
     */
    boolean isMissing(String pointer) {
        boolean unticked = pointer.startsWith("/") && CONFIRMATIONS.contains(Places.name(pointer));
        boolean lacking = pointer.equals("/parties") || pointer.matches("/transactions/[0-9]+");
        return isBlank(pointer) || unticked || lacking;
    }

    @SuppressWarnings("unchecked")
    List<@Nullable Object> list(String pointer) {
        Object list = at(pointer);
        if (list instanceof List<?>) {
            return (List<@Nullable Object>) list;
        }
        throw new IllegalArgumentException("no list at this place of the form");
    }

    /** The parts of a list of parts. */
    @SuppressWarnings("unchecked")
    List<Map<String, @Nullable Object>> parts(String pointer) {
        return (List<Map<String, @Nullable Object>>) (List<?>) list(pointer);
    }

    @SuppressWarnings("unchecked")
    Map<String, @Nullable Object> part(String pointer) {
        Object part = at(pointer);
        if (part instanceof Map<?, ?>) {
            return (Map<String, @Nullable Object>) part;
        }
        throw new IllegalArgumentException("no part at this place of the form");
    }
}
