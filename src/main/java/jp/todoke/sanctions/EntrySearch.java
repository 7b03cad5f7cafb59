package jp.todoke.sanctions;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import jp.todoke.platform.text.NameFold;
import jp.todoke.sanctions.persistence.EntriesInForce;
import jp.todoke.sanctions.persistence.NamesInForce;

/**
 * Looks up the entries of the lists in force by what a person types: any name in any writing, folded, or the number of the
 * entry. Kept in memory until the lists change, as in {@link Listed}.
 */
@ApplicationScoped
public class EntrySearch {
    @Inject
    EntriesInForce entries;

    @Inject
    NamesInForce inForce;

    private volatile Known known = new Known(0, List.of());

    private record Known(long state, List<Folded> entries) {}

    /** An entry with every form of its names. */
    record Folded(ListedEntry entry, Set<String> names) {
        static Folded of(ListedEntry entry) {
            return new Folded(
                    entry,
                    entry.designation().names().stream()
                            .flatMap(name -> NameFold.variants(name.value()).stream())
                            .collect(Collectors.toSet()));
        }

        /** How well it fits: 0 the number or a whole name, 1 the beginning of a name, 2 within a name, 3 not at all. */
        int rank(String words, Set<String> wanted) {
            String id = entry.designation().id().value();
            if (id.equalsIgnoreCase(words) || names.stream().anyMatch(wanted::contains)) {
                return 0;
            }
            if (names.stream().anyMatch(name -> wanted.stream().anyMatch(name::startsWith))) {
                return 1;
            }
            return names.stream().anyMatch(name -> wanted.stream().anyMatch(name::contains)) ? 2 : 3;
        }
    }

    /** The entries that fit, the best first, in the order of the list among equals. */
    public List<ListedEntry> find(String words, int most) {
        return find(current().entries(), words, most);
    }

    static List<ListedEntry> find(List<Folded> entries, String words, int most) {
        String said = words.strip();
        Set<String> wanted = NameFold.variants(said);
        return entries.stream()
                .filter(entry -> entry.rank(said, wanted) < 3)
                .sorted(Comparator.comparingInt(entry -> entry.rank(said, wanted)))
                .limit(most)
                .map(Folded::entry)
                .toList();
    }

    private Known current() {
        long state = inForce.state();
        Known last = known;
        if (last.state() != state) {
            last = new Known(state, entries.all().stream().map(Folded::of).toList());
            known = last;
        }
        return last;
    }
}
