package jp.todoke.filing.domain;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import jp.todoke.filing.ContentTree;
import jp.todoke.filing.FilingContent;
import jp.todoke.filing.Party;
import jp.todoke.filing.Said;
import jp.todoke.filing.Shape;
import jp.todoke.filing.Wallet;
import org.jspecify.annotations.Nullable;

/**
 * Takes a party of an earlier filing into a draft, with its accounts, its wallets and whom it refers to, under references that
 * are free there. Facts are taken; what was suspected in the earlier filing is not, and is asked anew.
 */
public final class PartyCopy {
    private static final Set<String> ASKED_ANEW = Set.of("isSuspected", "reason");

    private final FilingContent earlier;
    private final Set<String> parties = new HashSet<>();
    private final Map<String, String> renamed = new HashMap<>();
    private final Set<String> taken = new HashSet<>();

    private PartyCopy(FilingContent earlier, FilingContent draft) {
        this.earlier = earlier;
        draft.parties().forEach(party -> taken.add(String.valueOf(party.ref())));
        draft.wallets().forEach(wallet -> taken.add(String.valueOf(wallet.ref())));
    }

    /**
     * The draft with the party.
     *
     * @param party number of the party in the earlier filing, from 0
     */
    public static FilingContent into(FilingContent draft, FilingContent earlier, int party) {
        return new PartyCopy(earlier, draft).taken(draft, earlier.parties().get(party));
    }

    /** Wallets that are the party's own. */
    public static List<Wallet> wallets(FilingContent content, Party party) {
        return content.wallets().stream()
                .filter(wallet -> wallet.owner() != null && wallet.owner().equals(party.ref()))
                .toList();
    }

    private FilingContent taken(FilingContent draft, Party party) {
        gather(party);
        Map<String, @Nullable Object> tree = ContentTree.bare(draft);
        Map<String, @Nullable Object> from = ContentTree.bare(earlier);
        List<Map<?, ?>> people = chosen(from.get("parties"), "ref");
        List<Map<?, ?>> wallets = chosen(from.get("wallets"), "owner");
        people.forEach(found -> rename(found, "p"));
        wallets.forEach(found -> rename(found, "w"));
        append(tree, "parties", Shape.of(Party.class), people);
        append(tree, "wallets", Shape.of(Wallet.class), wallets);
        return ContentTree.read(tree).content();
    }

    /** The party, its accounts, and its beneficial owners with theirs. */
    private void gather(Party party) {
        if (party.ref() == null || !parties.add(party.ref())) {
            return;
        }
        for (Party other : earlier.parties()) {
            boolean account = other.account() != null
                    && party.ref().equals(other.account().holder());
            boolean owner = party.entity() != null
                    && party.entity().beneficialOwners().stream()
                            .anyMatch(o -> o.party() != null && o.party().equals(other.ref()));
            boolean holder = party.account() != null
                    && party.account().holder() != null
                    && party.account().holder().equals(other.ref());
            if (account || owner || holder) {
                gather(other);
            }
        }
    }

    private List<Map<?, ?>> chosen(@Nullable Object list, String field) {
        List<Map<?, ?>> chosen = new ArrayList<>();
        if (list instanceof List<?> parts) {
            for (Object part : parts) {
                if (part instanceof Map<?, ?> map && parties.contains(String.valueOf(map.get(field)))) {
                    chosen.add(map);
                }
            }
        }
        return chosen;
    }

    private void rename(Map<?, ?> part, String letter) {
        String free = IntStream.iterate(1, n -> n + 1)
                .mapToObj(n -> letter + n)
                .filter(taken::add)
                .findFirst()
                .orElseThrow();
        renamed.put(String.valueOf(part.get("ref")), free);
    }

    @SuppressWarnings("unchecked")
    private void append(Map<String, @Nullable Object> tree, String name, Shape shape, List<Map<?, ?>> parts) {
        List<Object> list = (List<Object>) tree.computeIfAbsent(name, n -> new ArrayList<>());
        for (Map<?, ?> part : parts) {
            Map<String, Object> copy = copy(shape, part);
            copy.put("ref", renamed.getOrDefault(String.valueOf(part.get("ref")), ""));
            ASKED_ANEW.forEach(copy::remove);
            list.add(copy);
        }
    }

    /** Rows that speak of somebody who did not come along are left out. */
    private List<Map<String, Object>> rows(Shape shape, List<?> list) {
        return list.stream()
                .map(item -> (Map<?, ?>) item)
                .filter(row -> shape.fields().stream()
                        .filter(field -> field.kind() == Said.Kind.REF && row.get(field.name()) != null)
                        .allMatch(field -> renamed.containsKey(String.valueOf(row.get(field.name())))))
                .map(row -> copy(shape, row))
                .toList();
    }

    /** A copy whose references lead to what came along; others are left out. */
    private Map<String, Object> copy(Shape shape, Map<?, ?> part) {
        Map<String, Object> copy = new LinkedHashMap<>();
        part.forEach((key, value) -> shape.field(String.valueOf(key)).ifPresent(field -> {
            Class<? extends Record> inner = field.part();
            if (inner != null && value instanceof List<?> list) {
                copy.put(field.name(), rows(Shape.of(inner), list));
            } else if (inner != null && value instanceof Map<?, ?> map) {
                copy.put(field.name(), copy(Shape.of(inner), map));
            } else if (field.kind() != Said.Kind.REF) {
                copy.put(field.name(), value);
            } else if (renamed.containsKey(String.valueOf(value))) {
                copy.put(field.name(), renamed.get(String.valueOf(value)));
            }
        }));
        return copy;
    }
}
