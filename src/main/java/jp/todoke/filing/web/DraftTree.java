package jp.todoke.filing.web;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import jp.todoke.filing.CodeList;
import jp.todoke.filing.ContentTree;
import jp.todoke.filing.FilingContent;
import jp.todoke.filing.Shape;
import org.jspecify.annotations.Nullable;

/**
 * The content being written on a page: the tree to which the fields are bound, and what is done to its parts. Places are
 * JSON Pointers (RFC 6901), the same as those of findings.
 */
class DraftTree implements Serializable {
    private static final long serialVersionUID = 1L;

    /** In a part's map: whether its card stands open on the page. Never part of the content. */
    private static final String OPEN = "#open";

    /** Codes in lists without check boxes of their own (nationalities) have this many fields. */
    private static final int SLOTS = 2;

    /** What is confirmed by a tick; without the tick nothing is said. */
    private static final Set<String> CONFIRMATIONS = Set.of("tippingOffConfirmed", "noMyNumber");

    private static final Map<String, String> REFERENCES = Map.of("parties", "p", "wallets", "w", "transactions", "t");

    // LinkedHashMap and ArrayList throughout, which are serialisable.
    private final LinkedHashMap<String, @Nullable Object> root;

    private DraftTree(Map<String, @Nullable Object> tree) {
        root = new LinkedHashMap<>(tree);
    }

    static DraftTree of(FilingContent content) {
        DraftTree tree = new DraftTree(ContentTree.full(content));
        tree.prepare(Shape.ofContent(), tree.root);
        int cards = REFERENCES.keySet().stream()
                .mapToInt(name -> tree.list("/" + name).size())
                .sum();
        if (cards <= 8) {
            REFERENCES.keySet().forEach(name -> IntStream.range(
                            0, tree.list("/" + name).size())
                    .forEach(i -> tree.open("/" + name + "/" + i)));
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
        Map<String, @Nullable Object> clean = (Map<String, @Nullable Object>) Objects.requireNonNull(clean(root));
        return ContentTree.read(clean).content();
    }

    /** Adds an empty part to the list at this place, and opens it. */
    String add(String listPointer) {
        List<@Nullable Object> list = list(listPointer);
        Map<String, @Nullable Object> part = blank(partOf(field(listPointer)));
        String name = listPointer.substring(listPointer.lastIndexOf('/') + 1);
        if (REFERENCES.containsKey(name)) {
            part.put("ref", freeReference(name));
            part.put(OPEN, true);
        }
        if (name.equals("parties")) {
            part.put("subjectKind", "PERSON");
        }
        if (name.equals("transactions")) {
            // A transaction always has two sides.
            legs(part, "from").add(blank(FilingContent.Leg.class));
            legs(part, "to").add(blank(FilingContent.Leg.class));
        }
        list.add(part);
        return listPointer + "/" + (list.size() - 1);
    }

    /** A copy after the original, under a reference of its own. Ids of transactions are not copied: they name one only. */
    String copy(String pointer) {
        List<@Nullable Object> list = list(parent(pointer));
        int index = index(pointer);
        @SuppressWarnings("unchecked")
        Map<String, @Nullable Object> copy =
                (Map<String, @Nullable Object>) Objects.requireNonNull(deepCopy(list.get(index)));
        String name = parent(pointer).substring(1);
        if (REFERENCES.containsKey(name)) {
            copy.put("ref", freeReference(name));
            copy.put(OPEN, true);
        }
        copy.computeIfPresent("txIds", (key, ids) -> new ArrayList<>());
        list.add(index + 1, copy);
        return parent(pointer) + "/" + (index + 1);
    }

    /** Takes the part away and returns it, so that it can be put back. */
    @Nullable
    Object remove(String pointer) {
        return list(parent(pointer)).remove(index(pointer));
    }

    void putBack(String pointer, @Nullable Object part) {
        List<@Nullable Object> list = list(parent(pointer));
        list.add(Math.min(index(pointer), list.size()), part);
    }

    /** Pointers of the cards that stand open. */
    List<String> open() {
        return REFERENCES.keySet().stream()
                .flatMap(name -> IntStream.range(0, list("/" + name).size()).mapToObj(i -> "/" + name + "/" + i))
                .filter(this::isOpen)
                .toList();
    }

    /** Opens these cards, and closes all others. */
    void openOnly(List<String> pointers) {
        open().forEach(this::close);
        pointers.stream().filter(pointer -> steps(pointer).size() == 2).forEach(this::open);
    }

    /** Opens the cards whose parts, told by their references, stand open there. */
    void openAsIn(DraftTree before) {
        List<@Nullable Object> references = before.open().stream()
                .map(pointer -> before.at(pointer + "/ref"))
                .collect(Collectors.toList());
        openOnly(REFERENCES.keySet().stream()
                .flatMap(name -> IntStream.range(0, list("/" + name).size()).mapToObj(i -> "/" + name + "/" + i))
                .filter(pointer -> references.contains(at(pointer + "/ref")))
                .toList());
    }

    boolean isOpen(String pointer) {
        return at(pointer) instanceof Map<?, ?> part && Boolean.TRUE.equals(part.get(OPEN));
    }

    /** Whether the field at this place is drawn: it lies outside any card, or in an open one. */
    boolean isShown(String pointer) {
        List<String> steps = steps(pointer);
        boolean inCard = steps.size() >= 2 && REFERENCES.containsKey(steps.get(0));
        return !inCard || isOpen("/" + steps.get(0) + "/" + steps.get(1));
    }

    /** Opens the card in which this place lies. */
    void open(String pointer) {
        card(pointer).put(OPEN, true);
    }

    void close(String pointer) {
        card(pointer).remove(OPEN);
    }

    /** What stands at a place: a text, flag, map or list; null where nothing does. */
    @Nullable
    Object at(String pointer) {
        Object at = root;
        for (String step : steps(pointer)) {
            if (at instanceof Map<?, ?> map) {
                at = map.get(step);
            } else if (at instanceof List<?> list
                    && step.matches("[0-9]{1,4}")
                    && Integer.parseInt(step) < list.size()) {
                at = list.get(Integer.parseInt(step));
            } else {
                return null;
            }
        }
        return at;
    }

    /** Empties a text, without a trace of it in this tree. */
    void wipe(String pointer) {
        Object holder = at(parent(pointer));
        if (holder instanceof Map<?, ?>) {
            part(parent(pointer)).put(pointer.substring(pointer.lastIndexOf('/') + 1), null);
        } else if (holder instanceof List<?>) {
            list(parent(pointer)).set(index(pointer), "");
        }
    }

    /** Whether nothing is said at this place. */
    boolean isBlank(String pointer) {
        return blankValue(at(pointer));
    }

    private static boolean blankValue(@Nullable Object value) {
        if (value instanceof Map<?, ?> map) {
            return map.entrySet().stream()
                    .filter(e -> !String.valueOf(e.getKey()).startsWith("#"))
                    .allMatch(e -> blankValue(e.getValue()));
        }
        if (value instanceof List<?> list) {
            return list.stream().allMatch(DraftTree::blankValue);
        }
        return value == null || value instanceof String text && text.isBlank();
    }

    @SuppressWarnings("unchecked")
    List<@Nullable Object> list(String pointer) {
        Object list = at(pointer);
        if (list instanceof List<?>) {
            return (List<@Nullable Object>) list;
        }
        throw new IllegalArgumentException("no list at this place of the form");
    }

    @SuppressWarnings("unchecked")
    private Map<String, @Nullable Object> part(String pointer) {
        Object part = at(pointer);
        if (part instanceof Map<?, ?>) {
            return (Map<String, @Nullable Object>) part;
        }
        throw new IllegalArgumentException("no part at this place of the form");
    }

    private Map<String, @Nullable Object> card(String pointer) {
        List<String> steps = steps(pointer);
        boolean inCard = steps.size() >= 2
                && REFERENCES.containsKey(steps.get(0))
                && at("/" + steps.get(0) + "/" + steps.get(1)) instanceof Map<?, ?>;
        return inCard ? part("/" + steps.get(0) + "/" + steps.get(1)) : new LinkedHashMap<>();
    }

    /** The first of p1, p2 ... (w1, t1) that no part of the list bears. */
    private String freeReference(String listName) {
        var taken = list("/" + listName).stream()
                .map(part -> part instanceof Map<?, ?> map ? String.valueOf(map.get("ref")) : "")
                .collect(Collectors.toSet());
        return IntStream.iterate(1, n -> n + 1)
                .mapToObj(n -> REFERENCES.get(listName) + n)
                .filter(ref -> !taken.contains(ref))
                .findFirst()
                .orElseThrow();
    }

    private Map<String, @Nullable Object> blank(Class<? extends Record> type) {
        Map<String, @Nullable Object> part = ContentTree.blank(type);
        prepare(Shape.of(type), part);
        return part;
    }

    @SuppressWarnings("unchecked")
    private static List<@Nullable Object> legs(Map<String, @Nullable Object> transaction, String side) {
        return (List<@Nullable Object>) Objects.requireNonNull(transaction.get(side));
    }

    /** Gives short lists of codes their fields. */
    @SuppressWarnings("unchecked")
    private static void prepare(Shape shape, Map<String, @Nullable Object> part) {
        for (Shape.Field field : shape.fields()) {
            Object value = part.get(field.name());
            switch (field.holds()) {
                case PART ->
                    prepare(Shape.of(partOf(field)), (Map<String, @Nullable Object>) Objects.requireNonNull(value));
                case PARTS ->
                    ((List<Map<String, @Nullable Object>>) Objects.requireNonNull(value))
                            .forEach(row -> prepare(Shape.of(partOf(field)), row));
                case TEXTS -> {
                    List<String> codes = (List<String>) Objects.requireNonNull(value);
                    boolean slots = field.codes().map(CodeList::id).orElse("").equals("COUNTRY");
                    while (slots && codes.size() < SLOTS) {
                        codes.add("");
                    }
                }
                case TEXT, FLAG -> {}
            }
        }
    }

    private static @Nullable Object clean(@Nullable Object branch) {
        if (branch instanceof Map<?, ?> map) {
            Map<String, @Nullable Object> copy = new LinkedHashMap<>();
            map.forEach((key, value) -> {
                if (!String.valueOf(key).startsWith("#")) {
                    copy.put(String.valueOf(key), clean(value));
                }
            });
            return copy;
        }
        if (branch instanceof List<?> list) {
            List<@Nullable Object> copy = new ArrayList<>();
            for (Object item : list) {
                if (!(item instanceof String text) || !text.isBlank()) {
                    copy.add(clean(item));
                }
            }
            return copy;
        }
        return branch;
    }

    private static @Nullable Object deepCopy(@Nullable Object branch) {
        if (branch instanceof Map<?, ?> map) {
            Map<String, @Nullable Object> copy = new LinkedHashMap<>();
            map.forEach((key, value) -> copy.put(String.valueOf(key), deepCopy(value)));
            return copy;
        }
        if (branch instanceof List<?> list) {
            return list.stream().map(DraftTree::deepCopy).collect(Collectors.toCollection(ArrayList::new));
        }
        return branch;
    }

    private static Shape.Field field(String pointer) {
        Shape shape = Shape.ofContent();
        Shape.Field field = null;
        for (String step : steps(pointer)) {
            if (!step.matches("[0-9]+")) {
                field = shape.field(step).orElseThrow(() -> new IllegalArgumentException("no such place in a content"));
                if (field.part() != null) {
                    shape = Shape.of(field.part());
                }
            }
        }
        return Objects.requireNonNull(field);
    }

    private static Class<? extends Record> partOf(Shape.Field field) {
        return Objects.requireNonNull(field.part());
    }

    static List<String> steps(String pointer) {
        return pointer.isEmpty() ? List.of() : List.of(pointer.substring(1).split("/"));
    }

    private static String parent(String pointer) {
        return pointer.substring(0, pointer.lastIndexOf('/'));
    }

    private static int index(String pointer) {
        return Integer.parseInt(pointer.substring(pointer.lastIndexOf('/') + 1));
    }
}
