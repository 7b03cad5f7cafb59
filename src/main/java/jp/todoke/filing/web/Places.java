package jp.todoke.filing.web;

import java.util.List;
import java.util.Map;

/** Places of a content: JSON Pointers (RFC 6901), the same as those of findings. */
final class Places {
    /** The lists whose parts stand on cards and are referred to, with the letter of their references. */
    static final Map<String, String> CARDS = Map.of("parties", "p", "wallets", "w", "transactions", "t");

    private Places() {}

    static List<String> steps(String pointer) {
        return pointer.isEmpty() ? List.of() : List.of(pointer.substring(1).split("/"));
    }

    static String parent(String pointer) {
        return pointer.substring(0, pointer.lastIndexOf('/'));
    }

    /** The last step: a field's name, or a number in a list. */
    static String name(String pointer) {
        return pointer.substring(pointer.lastIndexOf('/') + 1);
    }

    static int index(String pointer) {
        return Integer.parseInt(name(pointer));
    }

    static boolean isIndex(String step) {
        return step.matches("[0-9]{1,4}");
    }

    /** The card in which a place lies, such as {@code /parties/0}; empty where it lies in none. */
    static String card(String pointer) {
        List<String> steps = steps(pointer);
        return steps.size() >= 2 && CARDS.containsKey(steps.get(0)) && isIndex(steps.get(1))
                ? "/" + steps.get(0) + "/" + steps.get(1)
                : "";
    }

    /** Whether the place is a card as a whole. */
    static boolean isCard(String pointer) {
        return !pointer.isEmpty() && pointer.equals(card(pointer));
    }
}
