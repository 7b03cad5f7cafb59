package jp.todoke.filing.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import jp.todoke.filing.Shape;
import jp.todoke.filing.Transaction;
import org.jspecify.annotations.Nullable;

/**
 * What is done to the parts of a draft: added, copied, moved, taken away and put back. Parts refer to each other by
 * reference and never by place, so that none of this breaks a reference.
 */
final class DraftParts {
    private final DraftTree tree;

    DraftParts(DraftTree tree) {
        this.tree = tree;
    }

    /** Adds an empty part to the list at this place and returns where it stands. A card is open. */
    String add(String listPointer) {
        List<@Nullable Object> list = tree.list(listPointer);
        Map<String, @Nullable Object> part =
                Branches.blank(Objects.requireNonNull(field(listPointer).part()));
        String name = Places.name(listPointer);
        if (name.equals("parties")) {
            part.put("subjectKind", "PERSON");
        }
        if (name.equals("transactions")) {
            // A transaction always has two sides.
            legs(part, "from").add(Branches.blank(Transaction.Leg.class));
            legs(part, "to").add(Branches.blank(Transaction.Leg.class));
        }
        list.add(part);
        return arrived(listPointer, list.size() - 1);
    }

    /**
     * Adds a party that is an account. Where the place is the card of a party, that party holds it, and the account begins
     * with the holder's answers: it seldom plays another part.
     */
    String addAccount(String pointer) {
        String account = add("/parties");
        tree.say(account + "/subjectKind", "ACCOUNT");
        if (Places.isCard(pointer)) {
            tree.say(account + "/account/holder", tree.at(pointer + "/ref"));
            for (String answer : List.of("role", "isMyClient", "isSuspected")) {
                tree.say(account + "/" + answer, tree.at(pointer + "/" + answer));
            }
        }
        return account;
    }

    /** A copy after the original, under a reference of its own. Ids of transactions are not copied: they name one only. */
    String copy(String pointer) {
        String holder = Places.parent(pointer);
        int index = Places.index(pointer);
        @SuppressWarnings("unchecked")
        Map<String, @Nullable Object> copy =
                (Map<String, @Nullable Object>) Objects.requireNonNull(Branches.copy(tree.at(pointer)));
        copy.computeIfPresent("txIds", (key, ids) -> new ArrayList<>());
        copy.computeIfPresent("ref", (key, ref) -> null);
        tree.list(holder).add(index + 1, copy);
        return arrived(holder, index + 1);
    }

    /** Takes the part away and returns it, so that it can be put back. */
    @Nullable
    Object remove(String pointer) {
        return tree.list(Places.parent(pointer)).remove(Places.index(pointer));
    }

    void putBack(String pointer, @Nullable Object part) {
        List<@Nullable Object> list = tree.list(Places.parent(pointer));
        list.add(Math.min(Places.index(pointer), list.size()), part);
    }

    /** Moves a part by so many places in its list, as far as the list goes, and returns where it stands now. */
    String move(String pointer, int by) {
        List<@Nullable Object> list = tree.list(Places.parent(pointer));
        int to = Math.max(0, Math.min(Places.index(pointer) + by, list.size() - 1));
        list.add(to, list.remove(Places.index(pointer)));
        return Places.parent(pointer) + "/" + to;
    }

    /** A new card has a reference of its own and stands open. */
    private String arrived(String listPointer, int index) {
        String place = listPointer + "/" + index;
        if (Places.isCard(place)) {
            tree.part(place).put("ref", freeReference(Places.name(listPointer)));
            tree.open(place);
        }
        return place;
    }

    /** The first of p1, p2 ... (w1, t1) that no part of the list bears. */
    private String freeReference(String listName) {
        var taken = tree.parts("/" + listName).stream()
                .map(part -> String.valueOf(part.get("ref")))
                .collect(Collectors.toSet());
        return IntStream.iterate(1, n -> n + 1)
                .mapToObj(n -> Places.CARDS.get(listName) + n)
                .filter(ref -> !taken.contains(ref))
                .findFirst()
                .orElseThrow();
    }

    @SuppressWarnings("unchecked")
    private static List<@Nullable Object> legs(Map<String, @Nullable Object> transaction, String side) {
        return (List<@Nullable Object>) Objects.requireNonNull(transaction.get(side));
    }

    /** The field that a place belongs to. */
    static Shape.Field field(String pointer) {
        Shape shape = Shape.ofContent();
        Shape.Field field = null;
        for (String step : Places.steps(pointer)) {
            if (!Places.isIndex(step)) {
                field = shape.field(step).orElseThrow(() -> new IllegalArgumentException("no such place in a content"));
                if (field.part() != null) {
                    shape = Shape.of(field.part());
                }
            }
        }
        return Objects.requireNonNull(field);
    }
}
