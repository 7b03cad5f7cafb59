package jp.todoke.sanctions;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import jp.todoke.platform.text.NameFold;
import jp.todoke.sanctions.persistence.NamesInForce;

/**
 * Every name and address that stands on a list in force, to be looked up exactly. The lists change a few times a week and
 * are asked at every saving of a draft, so they are kept in memory until they change.
 */
@ApplicationScoped
public class Listed {
    /** Lists print addresses within free text. */
    private static final Pattern ADDRESS = Pattern.compile("[0-9A-Za-z:]{25,110}");

    @Inject
    NamesInForce inForce;

    private volatile Known known = new Known(0, Set.of(), Set.of());

    private record Known(long state, Set<String> names, Set<String> addresses) {}

    /** What of that which was asked stands on a list. */
    public record Found(Set<String> names, Set<String> addresses) {}

    /**
     * Which of these are names of a designation, and addresses that a list prints.
     *
     * @param names each folded as {@link NameFold#variants} does
     * @param addresses each in its normalised form
     */
    public Found among(Set<String> names, Set<String> addresses) {
        Known listed = current();
        return new Found(both(names, listed.names()), both(addresses, listed.addresses()));
    }

    private static Set<String> both(Set<String> asked, Set<String> listed) {
        return asked.stream().filter(listed::contains).collect(Collectors.toSet());
    }

    /** The addresses within a text of a list, as printed and in small letters. */
    private static Set<String> addressesIn(String text) {
        Set<String> addresses = new HashSet<>();
        ADDRESS.matcher(text).results().map(MatchResult::group).forEach(token -> {
            addresses.add(token);
            addresses.add(token.toLowerCase(Locale.ROOT));
        });
        return addresses;
    }

    /** Every name of a designation, folded as {@link NameFold#variants} does. */
    public static Set<String> namesOf(Designation designation) {
        return designation.names().stream()
                .flatMap(name -> NameFold.variants(name.value()).stream())
                .filter(name -> !name.isEmpty())
                .collect(Collectors.toSet());
    }

    /** Every address that a list prints with a designation. */
    public static Set<String> addressesOf(Designation designation) {
        return designation.facts().values().stream()
                .flatMap(text -> addressesIn(text).stream())
                .collect(Collectors.toSet());
    }

    private Known current() {
        long state = inForce.state();
        Known last = known;
        if (last.state() != state) {
            last = read(state);
            known = last;
        }
        return last;
    }

    private Known read(long state) {
        Set<String> names = new HashSet<>();
        inForce.names().forEach(name -> names.addAll(NameFold.variants(name)));
        names.remove("");
        Set<String> addresses = new HashSet<>();
        inForce.remarks().forEach(text -> addresses.addAll(addressesIn(text)));
        return new Known(state, Set.copyOf(names), Set.copyOf(addresses));
    }
}
