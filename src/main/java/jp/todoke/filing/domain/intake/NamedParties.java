package jp.todoke.filing.domain.intake;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import jp.todoke.filing.Account;
import jp.todoke.filing.Party;
import jp.todoke.filing.domain.Subjects;
import jp.todoke.platform.text.NameFold;

/**
 * The parties of a draft as tables name them: by name, by the number of an account, by both in one text with a bank around
 * them, or as "client account". What could mean two parties means none.
 */
final class NamedParties {
    /** What systems of exchanges write for their own client. */
    private static final Set<String> CLIENT = Set.of(
            "client", "customer", "user", "ourclient", "ourcustomer", "顧客", "お客様", "お客さま", "当社顧客", "自社顧客", "利用者");

    private static final Set<String> CLIENT_ACCOUNT = Set.of(
            "clientaccount",
            "customeraccount",
            "useraccount",
            "account",
            "clientsaccount",
            "customersaccount",
            "顧客口座",
            "お客様口座",
            "当社口座",
            "自社口座",
            "取引所口座",
            "顧客の口座",
            "利用者口座",
            "口座");

    private static final Pattern BRACKETED = Pattern.compile("[(（「]([^()（）「」]+)[)）」]");
    private static final Pattern NUMBERS = Pattern.compile("[A-Za-z0-9][A-Za-z0-9-]*[0-9]");
    /** Shorter names stand within words that mean something else. */
    private static final int SHORTEST_WITHIN = 4;

    private static final int SHORTEST_NUMBER = 4;

    private final Map<String, Set<String>> byName = new HashMap<>();
    private final Map<String, Set<String>> byNumber = new HashMap<>();
    private final List<Party> clients = new ArrayList<>();
    private final Map<String, Party> parties = new HashMap<>();

    NamedParties(List<Party> all) {
        all.stream().filter(party -> party.ref() != null).forEach(party -> parties.put(ref(party), party));
        for (Party party : parties.values()) {
            Subjects.names(party).forEach(name -> put(byName, name, party));
            Account account = party.account();
            if (account != null && account.accountNumber() != null) {
                put(byNumber, number(account.accountNumber()), party);
            }
            if (isClient(party)) {
                clients.add(party);
            }
        }
    }

    /** The reference of the only party that a text can mean. */
    Optional<String> meant(String said) {
        return only(byName.getOrDefault(NameFold.fold(said), Set.of()))
                .or(() -> only(byNumber.getOrDefault(number(said), Set.of())))
                .or(() -> client(Column.folded(said).replaceAll("['’]", "")))
                .or(() -> numbered(said))
                .or(() -> named(said));
    }

    private Optional<String> client(String word) {
        if (!CLIENT.contains(word) && !CLIENT_ACCOUNT.contains(word)) {
            return Optional.empty();
        }
        Map<Boolean, Set<String>> found = clients.stream()
                .collect(Collectors.partitioningBy(
                        party -> "ACCOUNT".equals(party.subjectKind()),
                        Collectors.mapping(NamedParties::ref, Collectors.toSet())));
        Set<String> accounts = Objects.requireNonNull(found.get(true));
        Set<String> people = Objects.requireNonNull(found.get(false));
        // The holder stands for an account that was not put down as a party of its own.
        return CLIENT_ACCOUNT.contains(word) && !accounts.isEmpty() ? only(accounts) : only(people);
    }

    private boolean isClient(Party party) {
        boolean atBank =
                party.account() != null && "BANK".equals(party.account().kind());
        boolean held = party.account() != null
                && party.account().holder() != null
                && parties.containsKey(party.account().holder())
                && Boolean.TRUE.equals(parties.get(party.account().holder()).isMyClient());
        return !atBank && (Boolean.TRUE.equals(party.isMyClient()) || held);
    }

    /** An account whose number stands in the text as a whole. */
    private Optional<String> numbered(String said) {
        Matcher numbers = NUMBERS.matcher(Normalizer.normalize(said, Normalizer.Form.NFKC));
        return only(numbers.results()
                .map(found -> number(found.group()))
                .filter(number -> number.length() >= SHORTEST_NUMBER)
                .flatMap(number -> byNumber.getOrDefault(number, Set.of()).stream())
                .collect(Collectors.toSet()));
    }

    /** A name in brackets behind a bank, or else anywhere in the text. */
    private Optional<String> named(String said) {
        Stream<String> bracketed = BRACKETED.matcher(said).results().map(found -> NameFold.fold(found.group(1)));
        Optional<String> inBrackets = only(bracketed
                .flatMap(name -> byName.getOrDefault(name, Set.of()).stream())
                .collect(Collectors.toSet()));
        String whole = NameFold.fold(said);
        return inBrackets.or(() -> only(byName.entrySet().stream()
                .filter(name -> name.getKey().length() >= SHORTEST_WITHIN && whole.contains(name.getKey()))
                .flatMap(name -> name.getValue().stream())
                .collect(Collectors.toSet())));
    }

    private static Optional<String> only(Set<String> refs) {
        return refs.size() == 1 ? Optional.of(refs.iterator().next()) : Optional.empty();
    }

    private static void put(Map<String, Set<String>> index, String key, Party party) {
        if (!key.isEmpty()) {
            index.computeIfAbsent(key, k -> new HashSet<>()).add(ref(party));
        }
    }

    private static String ref(Party party) {
        return Objects.requireNonNull(party.ref());
    }

    private static String number(String said) {
        return Normalizer.normalize(said, Normalizer.Form.NFKC)
                .toUpperCase(Locale.ROOT)
                .replaceAll("[^A-Z0-9]", "");
    }
}
