package jp.todoke.filing.domain;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import jp.todoke.filing.Collision;
import jp.todoke.filing.Collision.Choice;
import jp.todoke.filing.ContentTree;
import jp.todoke.filing.FilingContent;
import org.jspecify.annotations.Nullable;

/**
 * Joins what two people wrote into one draft, field by field, against what both had seen last. What only one of them changed
 * is taken; where both said something different it is a {@link Collision}: stored stays what is stored, the page keeps what
 * was typed, and somebody decides.
 */
public final class Merge {
    private final boolean baseKnown;
    private final Map<String, Choice> choices;
    private final List<Collision> collisions = new ArrayList<>();

    /**
     * What came of it.
     *
     * @param stored to be kept: undecided places as they are stored
     * @param shown for the page: undecided places as they were typed
     * @param shownBase what to compare with next time, if the page shows {@code shown}
     * @param pageBase what to compare with next time, if the page goes on showing what it showed
     */
    public record Joined(
            FilingContent stored,
            FilingContent shown,
            FilingContent shownBase,
            FilingContent pageBase,
            List<Collision> collisions) {}

    /** The four results for one branch of the tree. */
    private record Branch(
            @Nullable Object stored,
            @Nullable Object shown,
            @Nullable Object shownBase,
            @Nullable Object pageBase) {
        static Branch of(@Nullable Object settled) {
            return new Branch(settled, settled, settled, settled);
        }

        static Branch taken(@Nullable Object theirs, @Nullable Object mine) {
            return new Branch(theirs, theirs, theirs, mine);
        }
    }

    private Merge(boolean baseKnown, Map<String, Choice> choices) {
        this.baseKnown = baseKnown;
        this.choices = choices;
    }

    /**
     * Joins.
     *
     * @param base what both had seen; {@code null} where that is not known any more: then every difference is a collision
     * @param choices decisions on collisions of an earlier call with the same contents, by {@link Collision#place}
     */
    public static Joined of(
            @Nullable FilingContent base, FilingContent mine, FilingContent theirs, Map<String, Choice> choices) {
        Merge merge = new Merge(base != null, choices);
        Map<String, @Nullable Object> before = ContentTree.full(base == null ? theirs : base);
        Map<String, @Nullable Object> saved = ContentTree.full(theirs);
        Map<String, @Nullable Object> typed = ContentTree.full(mine);
        NewReferences.apart(before, typed, saved);
        Branch whole = merge.join("", before, typed, saved);
        return new Joined(
                content(whole.stored),
                content(whole.shown),
                content(whole.shownBase),
                content(whole.pageBase),
                List.copyOf(merge.collisions));
    }

    private static FilingContent content(@Nullable Object tree) {
        return ContentTree.read((Map<?, ?>) Objects.requireNonNull(tree)).content();
    }

    private Branch join(String at, @Nullable Object base, @Nullable Object mine, @Nullable Object theirs) {
        if (Objects.equals(mine, theirs)) {
            return Branch.of(mine);
        }
        if (baseKnown && Objects.equals(base, mine)) {
            return Branch.taken(theirs, mine);
        }
        if (baseKnown && Objects.equals(base, theirs)) {
            return Branch.of(mine);
        }
        if (mine instanceof Map<?, ?> my && theirs instanceof Map<?, ?> their) {
            return joinMaps(at, base instanceof Map<?, ?> old ? old : Map.of(), my, their);
        }
        if (mine instanceof List<?> my && theirs instanceof List<?> their && base instanceof List<?> old) {
            boolean parts = !my.isEmpty() && my.get(0) instanceof Map
                    || !their.isEmpty() && their.get(0) instanceof Map
                    || !old.isEmpty() && old.get(0) instanceof Map;
            if (parts) {
                return joinParts(at, MatchedParts.of(old, my), MatchedParts.of(old, their), old);
            }
            if (baseKnown) {
                return joinTexts(old, my, their);
            }
        }
        return collide(at, at, base, mine, theirs);
    }

    private Branch collide(
            String place, String pointer, @Nullable Object base, @Nullable Object mine, @Nullable Object theirs) {
        Choice choice = choices.get(place);
        if (choice == Choice.MINE) {
            return Branch.of(mine);
        }
        if (choice == Choice.THEIRS) {
            return Branch.taken(theirs, mine);
        }
        collisions.add(new Collision(place, pointer, (Serializable) mine, (Serializable) theirs));
        return new Branch(theirs, mine, base, base);
    }

    private Branch joinMaps(String at, Map<?, ?> base, Map<?, ?> mine, Map<?, ?> theirs) {
        Four maps = new Four();
        mine.forEach((key, value) ->
                maps.put(String.valueOf(key), join(at + "/" + key, base.get(key), value, theirs.get(key))));
        return new Branch(maps.stored, maps.shown, maps.shownBase, maps.pageBase);
    }

    /** Codes and the like: what either of them added is there, what either took away is not. */
    private static Branch joinTexts(List<?> base, List<?> mine, List<?> theirs) {
        Set<@Nullable Object> joined = new LinkedHashSet<>(theirs);
        joined.addAll(mine);
        joined.removeIf(text -> base.contains(text) && (!mine.contains(text) || !theirs.contains(text)));
        return Branch.taken(new ArrayList<>(joined), mine);
    }

    private Branch joinParts(String at, MatchedParts mine, MatchedParts theirs, List<?> base) {
        Rows rows = new Rows();
        for (MatchedParts.Part part : mine.inOrder()) {
            String pointer = at + "/" + part.index();
            if (part.baseIndex() < 0) {
                rows.add(Branch.of(part.value()));
                continue;
            }
            Object before = base.get(part.baseIndex());
            MatchedParts.Part saved = theirs.ofBase(part.baseIndex());
            if (saved != null) {
                rows.add(join(pointer, before, part.value(), saved.value()));
            } else if (!baseKnown || before.equals(part.value())) {
                // Taken away by the other person, and not touched here.
                rows.addToPage(part.value());
            } else {
                rows.add(collide(pointer, pointer, before, part.value(), null));
            }
        }
        for (MatchedParts.Part saved : theirs.inOrder()) {
            boolean fresh = saved.baseIndex() < 0;
            Object before = fresh ? null : base.get(saved.baseIndex());
            if (fresh) {
                rows.addFromThere(saved.value());
            } else if (mine.ofBase(saved.baseIndex()) == null
                    && (!baseKnown || !saved.value().equals(before))) {
                String pointer = at + "/" + saved.index();
                rows.add(collide(removed(at, before), pointer, before, null, saved.value()));
            }
        }
        return new Branch(rows.stored, rows.shown, rows.shownBase, rows.pageBase);
    }

    /** Names a part that is no more here, wherever it stands there. */
    private static String removed(String at, @Nullable Object part) {
        String reference = MatchedParts.reference(part);
        return "removed:" + at + "/" + (reference == null ? Integer.toHexString(Objects.hashCode(part)) : reference);
    }

    /** Four maps that are filled together. */
    private static final class Four {
        final Map<String, @Nullable Object> stored = new LinkedHashMap<>();
        final Map<String, @Nullable Object> shown = new LinkedHashMap<>();
        final Map<String, @Nullable Object> shownBase = new LinkedHashMap<>();
        final Map<String, @Nullable Object> pageBase = new LinkedHashMap<>();

        void put(String key, Branch branch) {
            stored.put(key, branch.stored);
            shown.put(key, branch.shown);
            shownBase.put(key, branch.shownBase);
            pageBase.put(key, branch.pageBase);
        }
    }

    /** Four lists that are filled together; what is not there in one of them is left out of it. */
    private static final class Rows {
        final List<Object> stored = new ArrayList<>();
        final List<Object> shown = new ArrayList<>();
        final List<Object> shownBase = new ArrayList<>();
        final List<Object> pageBase = new ArrayList<>();

        void add(Branch branch) {
            put(stored, branch.stored);
            put(shown, branch.shown);
            put(shownBase, branch.shownBase);
            put(pageBase, branch.pageBase);
        }

        void addToPage(Object value) {
            pageBase.add(value);
        }

        void addFromThere(Object value) {
            stored.add(value);
            shown.add(value);
            shownBase.add(value);
        }

        private static void put(List<Object> list, @Nullable Object value) {
            if (value != null) {
                list.add(value);
            }
        }
    }
}
